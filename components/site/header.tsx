import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { LanguageLink } from "./language-link";
import { Logo } from "./logo";
import { MainLinks } from "./main-links";

type Props = {
  locale: Locale;
  /** The page's path without its language, with its query. */
  path: string;
  /** "Sign in", or the signed-in person. */
  account: ReactNode;
  badge?: ReactNode;
};

export async function Header({ locale, path, account, badge }: Props) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <header className="no-print border-hairline border-b bg-paper">
      <div className="mx-auto flex max-w-page items-center gap-x-1 px-4 py-2 sm:gap-x-4 sm:px-6">
        <a
          href={`/${locale}`}
          aria-label={t("header.home")}
          className="mr-auto rounded-small py-1.5"
        >
          <Logo name={t("brand")} />
        </a>
        <MainLinks
          {...{ locale, path }}
          name={t("header.nav")}
          texts={{ nights: t("header.nights"), start: t("header.start") }}
          className="max-sm:hidden"
        />
        <LanguageLink locale={locale} path={path} />
        {account}
      </div>
      {badge}
    </header>
  );
}
