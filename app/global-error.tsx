"use client";

import "./globals.css";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { StillPage } from "@/components/site/still-page";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";

/** Even the frame of the page failed, most often because the database is away. */
export default function GlobalErrorPage() {
  const address = usePathname() ?? "/";
  const locale = /^\/fr(\/|$)/.test(address) ? "fr" : "en";
  const words = locale === "fr" ? fr : en;
  const [frame] = useState(frameBefore);
  return (
    <html lang={locale} {...frame}>
      <body>
        <title>{words.title}</title>
        <StillPage
          locale={locale}
          words={words}
          path={address.replace(/^\/(en|fr)(?=\/|$)/, "") || "/"}
        />
      </body>
    </html>
  );
}

/** The faces, and the colours that its reader chose, as they stand on the page that failed. */
function frameBefore() {
  if (typeof document === "undefined") return {};
  const { className, dataset } = document.documentElement;
  return { className, "data-theme": dataset.theme };
}
