import { deckPath } from "@/components/decks/sent-deck";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { NOTES_LENGTH } from "@/lib/stage/schema";
import { NotesForm } from "./notes-form";

type Props = {
  locale: Locale;
  talkId: string;
  /** null: whoever looks isn't the speaker. */
  notes: { text: string; revision: number } | null;
  hasSlides: boolean;
};

/** On the page of a talk's slides: what a speaker does with them before the night. */
export function OwnNotes({ locale, talkId, notes, hasSlides }: Props) {
  const t = useTranslations("stage");
  return (
    <>
      {hasSlides && (
        <ButtonLink
          href={`${deckPath(locale, talkId).replace(/deck$/, "rehearse")}`}
          icon="clock"
          className="justify-self-start"
        >
          {t("rehearse.link")}
        </ButtonLink>
      )}
      {notes && (
        <Section id="own-notes" title={t("notes.title")}>
          <p className="mb-4 text-ink-2">{t("notes.lead")}</p>
          <NotesForm
            {...{ talkId, notes }}
            maxLength={NOTES_LENGTH}
            texts={{
              ...{ label: t("notes.label"), save: t("notes.save") },
              ...{ saving: t("notes.saving"), saved: t("notes.saved") },
            }}
          />
        </Section>
      )}
    </>
  );
}
