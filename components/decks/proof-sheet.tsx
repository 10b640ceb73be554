import { PrintButton } from "@/components/door/paper/print-button";
import { Page } from "@/components/site/page";
import type { DeckPage } from "@/lib/decks/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { deckPath } from "./sent-deck";
import { SlidePicture } from "./slide-picture";

type Props = { locale: Locale; found: DeckPage };

/** All slides small, four in a row, on the screen and on paper. */
export function ProofSheet({ locale, found: { talk, deck } }: Props) {
  const t = useTranslations("decks");
  const format = useTranslations("talks.formats")(talk.format);
  const lang = talk.locale === locale ? undefined : talk.locale;
  const named = { speaker: talk.speakerName, format };
  return (
    <Page
      title={talk.title}
      {...(lang && { titleLang: lang })}
      back={{ href: deckPath(locale, talk.id), text: t("proof.back") }}
      lead={
        deck && (
          <p>{t("proof.lead", { ...named, count: deck.slides.length, version: deck.version })}</p>
        )
      }
    >
      {deck ? (
        <>
          <PrintButton>{t("proof.print")}</PrintButton>
          <ol className="grid grid-cols-2 gap-4 sm:grid-cols-4 print:grid-cols-4 print:gap-2">
            {deck.slides.map((slide) => (
              <li key={slide.id} className="grid break-inside-avoid content-start gap-1">
                <SlidePicture slide={slide} lang={lang} sizes="(min-width: 640px) 16rem, 50vw" />
                <span className="text-ink-2 text-sm">
                  {t("page.slide", { number: slide.number })}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="text-ink-2">{t("proof.none")}</p>
      )}
    </Page>
  );
}
