"use client";

import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";

export type ReportRow = {
  id: string;
  text: string | null;
  /** Left out where it is the page's. */
  lang?: Locale;
  picture?: ReactNode;
  by: string;
};

/** Drawn here, because an event's page would send every row twice. */
export function ReportRows({ rows }: { rows: ReportRow[] }) {
  return (
    <ul className="grid max-w-text gap-4">
      {rows.map((row) => (
        <li key={row.id} className="border-hairline border-l-4 pl-4">
          <Report {...row} />
        </li>
      ))}
    </ul>
  );
}

export function Report({ text, lang, picture, by }: ReportRow) {
  return (
    <>
      {text && (
        <p lang={lang} className="wrap-anywhere whitespace-pre-line">
          {text}
        </p>
      )}
      {picture}
      <p className="text-ink-2 text-sm">{by}</p>
    </>
  );
}
