"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";
import { MAIN_ID } from "./skip-link";

/**
 * Drawn where nothing else could be: it brings its own few words and asks no server. Next's own reset would draw
 * the same failed answer once more: trying again asks anew.
 */
export function Trouble({ locale }: { locale: "en" | "fr" }) {
  const words = locale === "fr" ? fr : en;
  return (
    <main id={MAIN_ID} className="mx-auto grid max-w-[45rem] gap-4 px-4 py-16 sm:px-6">
      <title>{words.title}</title>
      <h1 className="text-3xl">{words.title}</h1>
      <p className="text-ink-2 text-lg">{words.lead}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => window.location.reload()}>{words.again}</Button>
        <ButtonLink look="secondary" href={`/${locale}`}>
          {words.home}
        </ButtonLink>
      </div>
    </main>
  );
}
