import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import type { Theme } from "@/lib/preferences/schema";
import { LanguageLink } from "./language-link";
import { MainLinks } from "./main-links";
import { ThemeChoice } from "./theme-choice";

type Props = {
  locale: Locale;
  path: string;
  theme: Theme | undefined;
};

const sources = {
  earth: "https://www.naturalearthdata.com/",
  atlas: "https://github.com/topojson/world-atlas",
  tz: "https://www.iana.org/time-zones",
  ofl: "https://openfontlicense.org/",
} as const;

const linkTo = (href: string) => (text: ReactNode) => <a href={href}>{text}</a>;

export async function Footer({ locale, path, theme }: Props) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <footer className="mt-20 border-hairline border-t bg-sunk">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 md:grid-cols-[1fr_auto]">
        <div className="grid max-w-text content-start gap-3">
          <p className="font-display font-bold text-xl">{t("tagline")}</p>
          <div className="grid gap-1.5 text-ink-2 text-sm">
            <p>
              {t.rich("footer.map", { earth: linkTo(sources.earth), atlas: linkTo(sources.atlas) })}
            </p>
            <p>{t.rich("footer.clocks", { tz: linkTo(sources.tz) })}</p>
            <p>{t.rich("footer.fonts", { ofl: linkTo(sources.ofl) })}</p>
            <p>{t("footer.licence")}</p>
          </div>
        </div>
        <div className="no-print grid content-start gap-3">
          <MainLinks locale={locale} path={path} place="bottom" className="sm:hidden" />
          <ThemeChoice locale={locale} chosen={theme} />
          <LanguageLink locale={locale} path={path} className="-ml-2 justify-self-start" />
        </div>
      </div>
    </footer>
  );
}
