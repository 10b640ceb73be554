"use client";

import "./globals.css";
import { usePathname } from "next/navigation";
import { Trouble } from "@/components/site/trouble";

/** Even the frame of the page failed, most often because the database is away. */
export default function GlobalErrorPage() {
  const locale = usePathname()?.startsWith("/fr") ? "fr" : "en";
  return (
    <html lang={locale}>
      <body>
        <Trouble locale={locale} />
      </body>
    </html>
  );
}
