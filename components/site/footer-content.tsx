"use client";

import type { ComponentProps } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { LanguageLink } from "./language-link";
import { MainLinks } from "./main-links";
import { ThemeForm } from "./theme-form";

type Props = {
  locale: Locale;
  path: string;
  theme: ComponentProps<typeof ThemeForm>["chosen"];
  /** With the name of a source as a tag around its link. */
  credits: string[];
  texts: Record<"tagline" | "nav", string> &
    ComponentProps<typeof MainLinks>["texts"] &
    ComponentProps<typeof ThemeForm>["texts"];
};

const sources: Record<string, string> = {
  earth: "https://www.naturalearthdata.com/",
  atlas: "https://github.com/topojson/world-atlas",
  tz: "https://www.iana.org/time-zones",
  ofl: "https://openfontlicense.org/",
};

/** A client component for its size, like Icon. */
export function FooterContent({ locale, path, theme, credits, texts }: Props) {
  return (
    <footer className="no-print mt-20 border-hairline border-t bg-sunk">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 md:grid-cols-[1fr_auto]">
        <div className="grid max-w-text content-start gap-3">
          <p className="font-display font-bold text-xl">{texts.tagline}</p>
          <div className="grid gap-1.5 text-ink-2 text-sm">
            {credits.map((credit) => (
              <Credit key={credit} text={credit} />
            ))}
          </div>
        </div>
        <div className="no-print grid content-start gap-3">
          <MainLinks {...{ locale, path, texts }} name={texts.nav} className="sm:hidden" />
          <ThemeForm chosen={theme} texts={texts} />
          <LanguageLink locale={locale} path={path} className="-ml-2 justify-self-start" />
        </div>
      </div>
    </footer>
  );
}

function Credit({ text }: { text: string }) {
  // A split with groups alternates: text, the tag, what it encloses, text.
  const parts = text.split(/<(\w+)>(.*?)<\/\w+>/);
  return (
    <p>
      {parts.map((part, at) => {
        if (at % 3 === 1) return null;
        const href = at % 3 === 2 && sources[parts[at - 1] ?? ""];
        return href ? (
          <a key={href} href={href}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </p>
  );
}
