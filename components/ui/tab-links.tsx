"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "./cx";

export type TabLink = { href: string; text: ReactNode; current?: boolean };

type Props = { label: string; links: TabLink[] };

/** Pages that belong together, each with its own address: one row, which a phone moves sideways. */
export function TabLinks({ label, links }: Props) {
  const row = useRef<HTMLUListElement>(null);
  const open = links.find(({ current }) => current)?.href;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another open page is looked for anew
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>("[aria-current]");
    // Not scrollIntoView: that would also move the page.
    if (row.current && tab)
      row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <nav aria-label={label} className="no-print min-w-0 border-hairline border-b">
      {/* The padding is room for the focus ring, which the scrolling would cut off. */}
      <ul
        ref={row}
        className="relative -m-1.5 flex gap-x-5 overflow-x-auto p-1.5 [scrollbar-width:none] pointer-fine:[scrollbar-width:thin]"
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
