"use client";

import { type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { copy } from "./copy";

type Props = { text: string; copiedText: string; look?: ButtonLook; children: ReactNode };

/** Hidden without scripts, so show the text itself next to it. */
export function CopyButton({ text, copiedText, look, children }: Props) {
  const [copied, setCopied] = useState(false);
  const press = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (!(await copy(text, currentTarget))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  };
  return (
    <span className="no-script:hidden">
      <Button look={look} icon={copied ? "check" : "copy"} onClick={press}>
        {copied ? copiedText : children}
      </Button>
      <span role="status" className="sr-only">
        {copied && copiedText}
      </span>
    </span>
  );
}
