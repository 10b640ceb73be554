import "../globals.css";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DemoBadge } from "@/components/demo/demo-badge";
import { SkipLink } from "@/components/site/skip-link";
import { demoState } from "@/lib/demo/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { env } from "@/lib/platform/env";
import { readersLocale } from "@/lib/platform/i18n/readers-locale";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { readTheme } from "@/lib/preferences/theme-cookie";
import { fontVariables } from "../fonts";

/** The demo's own pages have no language in their URL, and use the reader's. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  if (!env().demo) notFound();
  const [locale, viewer, requestHeaders] = [
    await readersLocale(),
    await currentViewer(),
    await headers(),
  ];
  const t = await getTranslations({ locale, namespace: "site" });
  const path = requestHeaders.get("x-path") ?? "/dev/mail";
  return (
    <html lang={locale} data-theme={await readTheme()} className={fontVariables}>
      <body>
        <SkipLink>{t("skip")}</SkipLink>
        <header>
          <DemoBadge locale={locale} path={path} {...(await demoState(viewer, locale))} />
        </header>
        {children}
      </body>
    </html>
  );
}
