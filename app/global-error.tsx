"use client";

import "./globals.css";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { SmallPage } from "@/components/site/small-page";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";

/** Rendered when even the layout failed, most often because the database is unavailable. */
export default function GlobalErrorPage() {
  const address = usePathname() ?? "/";
  const locale = /^\/fr(\/|$)/.test(address) ? "fr" : "en";
  const texts = locale === "fr" ? fr : en;
  const [frame] = useState(frameBefore);
  return (
    <html lang={locale} {...frame}>
      <body>
        <title>{texts.title}</title>
        <SmallPage
          locale={locale}
          texts={texts}
          path={address.replace(/^\/(en|fr)(?=\/|$)/, "") || "/"}
        />
      </body>
    </html>
  );
}

/** The fonts and theme of the failed page. */
function frameBefore() {
  if (typeof document === "undefined") return {};
  const { className, dataset } = document.documentElement;
  return { className, "data-theme": dataset.theme };
}
