import "../globals.css";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { readersLocale } from "@/lib/i18n/readers-locale";
import { chosenTheme } from "@/lib/preferences/queries";
import { fontVariables } from "../fonts";

/** The demo's own pages carry no language in their address: they follow the reader's. */
export default async function DevLayout({ children }: { children: ReactNode }) {
  if (!env().demo) notFound();
  return (
    <html lang={await readersLocale()} data-theme={await chosenTheme()} className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
