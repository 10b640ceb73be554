import { Page } from "@/components/site/page";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShownEvent } from "@/lib/events/queries";
import {
  BILINGUAL_FIELDS,
  type BilingualField,
  otherLanguage,
  untranslatedFields,
} from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { FillForm } from "./fill-form";

type Props = { locale: Locale; event: ShownEvent };

const langOf = (word: BilingualField) => (word.endsWith("En") ? "en" : "fr");

/** For hosts: texts that exist in only one language. */
export function FillEvent({ locale, event }: Props) {
  const t = useTranslations("events.fill");
  const labels = useTranslations("events.facts");
  const empty = untranslatedFields(event);
  return (
    <Page
      title={t("title")}
      lead={empty.length > 0 && t("lead")}
      width="text"
      back={{ href: `/${locale}/n/${event.slug}`, text: t("back") }}
    >
      <FillForm
        eventId={event.id}
        fields={BILINGUAL_FIELDS.map((word) => ({
          name: word,
          label: labels(word),
          lang: langOf(word),
          there: {
            text: event[otherLanguage(word)] ?? "",
            lang: langOf(otherLanguage(word)),
          },
          isEmpty: empty.includes(word),
        }))}
        closed={<EmptyState>{t("nothing")}</EmptyState>}
        texts={{
          there: t("there"),
          save: t("save"),
          saving: t("saving"),
          saved: t("saved"),
        }}
      />
    </Page>
  );
}
