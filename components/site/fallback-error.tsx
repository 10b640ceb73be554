"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { Button, ButtonLink } from "@/components/ui/button";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";
import { MAIN_ID } from "./skip-link";

/**
 * The fallback error page, with its own texts and no requests. Reloads instead of using Next's reset, which would
 * render the same failed response again.
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
        <Button onClick={() => window.location.reload()}>{texts.again}</Button>
        <ButtonLink look="secondary" href={`/${locale}`}>
          {texts.home}
        </ButtonLink>
      </div>
    </main>
  );
}
