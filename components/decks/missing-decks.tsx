import { Notice } from "@/components/ui/notice";
import type { MissingDeck } from "@/lib/decks/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { deckPath } from "./deck-page";

/** A problem of a line-up: talks whose slides are missing. */
export function MissingDecks({ locale, talks }: { locale: Locale; talks: MissingDeck[] }) {
  const t = useTranslations("decks.problem");
  if (talks.length === 0) return null;
  return (
    <Notice tone="warn" title={t("title", { count: talks.length })}>
      <ul className="grid gap-1">
        {talks.map(({ id, speakerName, title, locale: lang }) => (
          <li key={id}>
            {t.rich("talk", {
              speaker: speakerName,
              title: () => (
                <a href={deckPath(locale, id)} lang={lang === locale ? undefined : lang}>
                  {title}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
