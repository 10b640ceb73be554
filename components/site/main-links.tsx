"use client";

import type { Locale } from "@/lib/platform/i18n/locales";

type Props = {
  locale: Locale;
  /** The page's path without its language, with its query. */
  path: string;
  className?: string;
  texts: Record<"nights" | "start", string>;
  /** The accessible name; each is on the page once. */
  name: string;
};

/** Next to the logo, and on a phone, where there is no room, in the footer. A client component for its size, like Icon. */
export function MainLinks({ locale, path, className, texts, name }: Props) {
  const page = path.split("?")[0] ?? "/";
  const links = [
    { path: "/", text: texts.nights },
    { path: "/start", text: texts.start },
  ];
  return (
    <nav aria-label={name} className={className}>
      <ul className="-mx-2 flex gap-1">
        {links.map((link) => (
          <li key={link.path}>
            <a
              href={link.path === "/" ? `/${locale}` : `/${locale}${link.path}`}
              aria-current={page === link.path ? "page" : undefined}
              className="nav-link"
            >
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
