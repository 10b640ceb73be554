"use client";

import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { Mastodon } from "./mastodon";
import { ShareChoices } from "./share-choices";

type Choices = ComponentProps<typeof ShareChoices>;

type Props = {
  id: string;
  post: Choices["post"];
  texts: Choices["texts"] & {
    open: string;
    server: ComponentProps<typeof Mastodon>["texts"];
    /** With the placeholder SERVER. */
    postOn: string;
  };
};

/** Opens the phone's share sheet; elsewhere, and without scripts, unfolds the choices. */
export function SharePanel({ id, post, texts }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const noteOpened = () => setWasOpened((before) => before || Boolean(panel.current?.open));
  // Unfolded before this script ran.
  useEffect(noteOpened, []);
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
    <details ref={panel} onToggle={noteOpened} className="group min-w-0 open:w-full">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is interactive */}
      <summary
        onClick={open}
        className={buttonClass({ className: "list-none [&::-webkit-details-marker]:hidden" })}
      >
        <Icon name="share" />
        <span>{texts.open}</span>
      </summary>
      <ShareChoices post={post} texts={texts}>
        {wasOpened && <Mastodon id={id} post={post} texts={texts.server} postOn={texts.postOn} />}
      </ShareChoices>
    </details>
  );
}
