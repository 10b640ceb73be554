"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";

type Props = { text: string; copiedText: string; look?: ButtonLook; children: ReactNode };

/** Hidden without scripts: show the text itself beside it, so that it can be selected. */
export function CopyButton({ text, copiedText, look, children }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  };
  return (
    <span className="no-script:hidden">
      <Button look={look} icon={copied ? "check" : "copy"} onClick={copy}>
        {copied ? copiedText : children}
      </Button>
      <span role="status" className="sr-only">
        {copied && copiedText}
      </span>
    </span>
  );
}
