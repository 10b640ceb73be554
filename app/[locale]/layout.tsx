import "../globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import { DemoBadge } from "@/components/demo/demo-badge";
import { Account } from "@/components/people/account";
import { Footer } from "@/components/site/footer";
import { Header } from "@/components/site/header";
import { SkipLink } from "@/components/site/skip-link";
import { demoState } from "@/lib/demo/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { env } from "@/lib/platform/env";
import { isLocale, withoutLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { readTheme } from "@/lib/preferences/theme-cookie";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(env().publicUrl),
    title: { default: t("brand"), template: `%s · ${t("brand")}` },
    description: t("description"),
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [t, theme, viewer, requestHeaders] = await Promise.all([
    getTranslations({ locale, namespace: "site" }),
    readTheme(),
    currentViewer(),
    headers(),
  ]);
  const path = withoutLocale(requestHeaders.get("x-path") ?? "/");
  return (
    <html lang={locale} {...(theme && { "data-theme": theme })} className={fontVariables}>
      {isFollowed(path) && <RefreshWithoutScripts />}
      <body>
        <SkipLink>{t("skip")}</SkipLink>
        <Header
          locale={locale}
          path={path}
          account={<Account viewer={viewer} locale={locale} path={path} />}
          badge={
            env().demo ? (
              <DemoBadge locale={locale} path={path} {...(await demoState(viewer, locale))} />
            ) : undefined
          }
        />
        {children}
        <Footer locale={locale} path={path} theme={theme} />
      </body>
    </html>
  );
}

/** A page that people leave open while the night goes on. */
const isFollowed = (path: string) => /^\/n\/[^/]+\/(?:live|wall)(?:$|\?)/.test(path);

function RefreshWithoutScripts() {
  return (
    <head>
      <noscript>
        <meta httpEquiv="refresh" content="60" />
      </noscript>
    </head>
  );
}
