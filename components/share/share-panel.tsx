"use client";

import { type ComponentProps, type MouseEvent, useRef } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { ShareChoices } from "./share-choices";

type Props = ComponentProps<typeof ShareChoices> & { texts: { open: string } };

/** Opens the phone's share sheet; elsewhere, and without scripts, unfolds the choices. */
export function SharePanel({ id, post, texts }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  const open = (event: MouseEvent) => {
    const isPhone = matchMedia("(pointer: coarse)").matches;
    if (!isPhone || !navigator.share || panel.current?.open) return;
    event.preventDefault();
    const { subject: title, text, address: url } = post;
    // Dismissed: nothing to do. Rejected by the browser: unfold instead.
    navigator.share({ title, text, url }).catch((error: DOMException) => {
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
        <span>{texts.open}</span>
      </summary>
      <ShareChoices id={id} post={post} texts={texts} />
    </details>
  );
}
