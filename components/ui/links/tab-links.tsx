"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "../cx";

export type TabLink = { href: string; text: ReactNode; current?: boolean };

type Props = { label: string; links: TabLink[] };

/** Links to related pages in one row, which scrolls on a phone. */
export function TabLinks({ label, links }: Props) {
  const row = useRef<HTMLUListElement>(null);
  const open = links.find(({ current }) => current)?.href;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls to the current tab on navigation
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>("[aria-current]");
    // Not scrollIntoView, which would also scroll the page.
    if (row.current && tab)
      row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <nav aria-label={label} className="no-print min-w-0 border-hairline border-b">
      {/* The padding makes room for the focus ring, which overflow would clip, and for the fade at both ends. */}
      <ul
        ref={row}
        className="relative -my-1.5 -mr-1.5 -ml-4 flex gap-x-4 overflow-x-auto py-1.5 pr-8 pl-4 [mask-image:linear-gradient(to_right,transparent,black_1rem_calc(100%-2rem),transparent)] [scrollbar-width:none] pointer-fine:[scrollbar-width:thin]"
      >
        {links.map(({ href, text, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "flex min-h-target items-center whitespace-nowrap border-b-3 font-semibold",
                current
                  ? "border-ink text-ink"
                  : "border-transparent text-link hover:border-control",
              )}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
