"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { buttonClass } from "@/components/ui/button-look";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";
import { MAIN_ID } from "./skip-link";

/**
 * The fallback error page, with its own texts and no requests. Every page loads it, so it imports little.
 * Reloads instead of using Next's reset, which would render the same failed response again.
 */
export function FallbackError({ locale, error }: { locale: "en" | "fr"; error?: unknown }) {
  const trouble = locale === "fr" ? fr : en;
  const texts = unstable_isUnrecognizedActionError(error)
    ? { ...trouble, ...trouble.outdated }
    : trouble;
  return (
    <main id={MAIN_ID} className="mx-auto grid max-w-[45rem] gap-4 px-4 py-16 sm:px-6">
      <title>{texts.title}</title>
      <h1 className="text-3xl">{texts.title}</h1>
      <p className="text-ink-2 text-lg">{texts.lead}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className={buttonClass()} onClick={() => window.location.reload()}>
          {texts.again}
        </button>
        <a href={`/${locale}`} className={buttonClass()}>
          {texts.home}
        </a>
      </div>
    </main>
  );
}
