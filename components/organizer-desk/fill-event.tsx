import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShownEvent } from "@/lib/events/queries";
import {
  BILINGUAL_FIELDS,
  type BilingualField,
  otherLanguage,
  untranslatedFields,
} from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { FillForm } from "./fill-form";

type Props = {
  locale: Locale;
  event: ShownEvent;
  /** What was just sent back: it stays, though somebody filled it meanwhile. */
  typed: string[];
};

const langOf = (word: BilingualField) => (word.endsWith("En") ? "en" : "fr");

/** For a host: what the night says in only one language. */
export function FillEvent({ locale, event, typed }: Props) {
  const t = useTranslations("events.fill");
  const labels = useTranslations("events.facts");
  const empty = untranslatedFields(event);
  const words = BILINGUAL_FIELDS.filter((word) => empty.includes(word) || typed.includes(word));
  return (
    <Page
      title={t("title")}
      lead={words.length > 0 && t("lead")}
      width="text"
      back={{ href: `/${locale}/n/${event.slug}`, text: t("back") }}
    >
      {words.length === 0 ? (
        <EmptyState>{t("nothing")}</EmptyState>
      ) : (
        <Card as="div">
          <FillForm
            eventId={event.id}
            fields={words.map((word) => ({
              name: word,
              label: labels(word),
              lang: langOf(word),
              there: {
                text: event[otherLanguage(word)] ?? "",
                lang: langOf(otherLanguage(word)),
              },
            }))}
            texts={{
              there: t("there"),
              save: t("save"),
              saving: t("saving"),
              saved: t("saved"),
            }}
          />
        </Card>
      )}
    </Page>
  );
}
