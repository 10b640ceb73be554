import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Notice } from "@/components/ui/notice";
import type { DeckPage } from "@/lib/decks/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { DeckLinks, SentVersion } from "./sent-deck";
import { SlidePicture } from "./slide-picture";

type Props = {
  locale: Locale;
  found: DeckPage;
  /** The speaker's own. */
  notes: string;
};

/** What was sent for a talk that was withdrawn or canceled, for its speaker to read. */
export function TakenOffDeck({ locale, found, notes }: Props) {
  const t = useTranslations("decks.page");
  const notesTitle = useTranslations("stage.notes")("title");
  const { talk, takenOff, meetup, deck } = found;
  const lang = talk.locale === locale ? undefined : talk.locale;
  return (
    <Page
      title={talk.title}
      {...(lang && { titleLang: lang })}
      back={{ href: `/${locale}/me#talks`, text: t("back-mine") }}
    >
      {takenOff && <Notice>{t(`taken-off.${takenOff}`)}</Notice>}
      {deck ? (
        <div className="grid gap-3">
          <p>
            <SentVersion {...{ locale, deck }} timeZone={meetup.timeZone} />
          </p>
          <DeckLinks {...{ locale, deck }} talkId={talk.id} />
        </div>
      ) : (
        <p className="text-ink-2">{t("missing")}</p>
      )}
      {notes && (
        <Section id="own-notes" title={notesTitle}>
          <p className="wrap-anywhere whitespace-pre-line">{notes}</p>
        </Section>
      )}
      {deck && <SentSlides {...{ lang, deck }} />}
    </Page>
  );
}

type SlidesProps = { lang: Locale | undefined; deck: NonNullable<DeckPage["deck"]> };

function SentSlides({ lang, deck }: SlidesProps) {
  const t = useTranslations("decks.page");
  return (
    <Section id="slides" title={t("slides-title")}>
      <ol className="grid gap-5">
        {deck.slides.map((slide) => (
          <li key={slide.id} className="grid gap-3 sm:grid-cols-[16rem_1fr]">
            <SlidePicture
              // The text beside it says the same.
              slide={{ ...slide, description: null }}
              lang={lang}
              sizes="(min-width: 640px) 16rem, 100vw"
            />
            <div className="wrap-anywhere">
              <p className="text-ink-2 text-sm">{t("slide", { number: slide.number })}</p>
              <p className="whitespace-pre-line" lang={lang}>
                {slide.description}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
