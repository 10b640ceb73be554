import { SlidePicture } from "@/components/decks/slide-picture";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Afterwards as Found } from "@/lib/recordings/queries";
import { RecordingForm } from "./recording-form";

type Props = {
  found: Found;
  talk: { id: string };
  /** The talk's language, where it isn't the page's. */
  lang: Locale | undefined;
};

/** What is left of a talk: where to watch it, and its slides. */
export function Afterwards({ found, talk, lang }: Props) {
  const t = useTranslations("talks.afterwards");
  const { slides, recordingUrl, maySetRecording } = found;
  return (
    <>
      {(recordingUrl || maySetRecording) && (
        <div className="mt-6 grid gap-2">
          {recordingUrl && (
            <p>
              <ButtonLink href={recordingUrl} icon="external" rel="noopener nofollow">
                {t("watch")}
              </ButtonLink>
            </p>
          )}
          {maySetRecording && (
            <RecordingForm
              talkId={talk.id}
              recordingUrl={recordingUrl ?? ""}
              texts={{
                open: t(recordingUrl ? "change" : "add"),
                url: t("url"),
                urlHint: t("url-hint"),
                save: t("save"),
                saving: t("saving"),
                saved: t("saved"),
              }}
            />
          )}
        </div>
      )}
      {slides.length > 0 && (
        <Section id="slides" title={t("slides")}>
          <ol className="grid gap-4 sm:grid-cols-2">
            {slides.map((slide) => (
              <li key={slide.id}>
                <SlidePicture slide={slide} lang={lang} sizes="(min-width: 640px) 22rem, 100vw" />
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}
