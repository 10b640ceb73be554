"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type Props = { town: string; when: string; text: string };

/**
 * On a phone, a link to the RSVP card, hidden while the card is visible. The negative margin offsets the page's
 * bottom padding.
 */
export function CityBar({ town, when, text }: Props) {
  const [isCardSeen, setSeen] = useState(false);
  useEffect(() => {
    const card = document.getElementById("rsvp");
    if (!card) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false));
    observer.observe(card);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      className={cx(
        isCardSeen && "invisible",
        "no-print -mx-4 sm:-mx-6 -mb-24 bottom-0 min-w-0 z-10 mt-8 border-hairline border-t bg-card px-4 py-2.5 sm:px-6 lg:hidden tall:sticky",
      )}
    >
      <div className="flex items-center justify-between gap-3">
        <p className="min-w-0 leading-tight">
          <span className="block truncate font-semibold">{town}</span>
          <span className="block text-ink-2 text-sm">{when}</span>
        </p>
        <ButtonLink look="primary" href="#rsvp" className="shrink-0">
          {text}
        </ButtonLink>
      </div>
    </div>
  );
}
