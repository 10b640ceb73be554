import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import type { Locale } from "@/lib/platform/i18n/locales";
import { LanguageLink } from "./language-link";
import { Logo } from "./logo";
import { ThemeSwitch } from "./theme-switch";

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
  const page = path.split("?")[0] ?? "/";
  const links = [
    { path: "/", text: t("header.nights") },
    { path: "/start", text: t("header.start") },
  ];
  return (
    <header className="no-print border-hairline border-b bg-paper">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-2 px-4 sm:gap-x-4 py-2 sm:px-6">
        <a
          href={`/${locale}`}
          aria-label={t("header.home")}
          className="mr-auto rounded-small py-1.5"
        >
          <Logo name={t("brand")} />
        </a>
        <span className="order-2 basis-full md:hidden" />
        <nav aria-label={t("header.nav")} className="order-3 md:order-1">
          <ul className="flex gap-1 max-md:-ml-1.5 sm:max-md:-ml-2">
            {links.map((link) => (
              <li key={link.path}>
                <a
                  href={link.path === "/" ? `/${locale}` : `/${locale}${link.path}`}
                  aria-current={page === link.path ? "page" : undefined}
                  className={cx(
                    "inline-flex min-h-target items-center whitespace-nowrap px-1.5 sm:px-2 font-semibold text-ink underline-offset-8 decoration-2 hover:underline",
                    page === link.path && "underline",
                  )}
                >
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="order-1 flex items-center md:order-2">
          <LanguageLink locale={locale} path={path} />
          <ThemeSwitch locale={locale} />
        </div>
        {account}
      </div>
      {badge}
    </header>
  );
}
