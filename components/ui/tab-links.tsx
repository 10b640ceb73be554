import type { ReactNode } from "react";
import { cx } from "./cx";

export type TabLink = { href: string; text: ReactNode; current?: boolean };

type Props = { label: string; links: TabLink[] };

/** Pages that belong together, each with its own address. */
export function TabLinks({ label, links }: Props) {
  return (
    <nav aria-label={label} className="no-print border-hairline border-b">
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, text, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "-mb-px flex min-h-target items-center border-b-3 font-semibold",
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
