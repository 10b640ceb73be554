"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

type Props = {
  openText: string;
  post: { title: string; text: string; url: string };
  children: ReactNode;
};

/** Opens the phone's share sheet; elsewhere, and without scripts, unfolds its children. */
export function SharePanel({ openText, post, children }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  const open = (event: MouseEvent) => {
    const isPhone = matchMedia("(pointer: coarse)").matches;
    if (!isPhone || !navigator.share || panel.current?.open) return;
    event.preventDefault();
    // Dismissed: nothing to do. Rejected by the browser: unfold instead.
    navigator.share(post).catch((error: DOMException) => {
      if (error.name !== "AbortError" && panel.current) panel.current.open = true;
    });
  };
  return (
    <details ref={panel} className="group min-w-0 open:w-full">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is interactive */}
      <summary
        onClick={open}
        className={buttonClass({ className: "list-none [&::-webkit-details-marker]:hidden" })}
      >
        <Icon name="share" />
        <span>{openText}</span>
      </summary>
      {children}
    </details>
  );
}
