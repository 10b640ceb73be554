import { Section } from "@/components/site/section";
import { Markdown } from "@/components/ui/text/markdown";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotEvent } from "@/lib/snapshot/queries";
import { NightPrompt } from "./night-prompt";

type Props = {
  locale: Locale;
  event: Pick<SnapshotEvent, "descriptionEn" | "descriptionFr" | "promptEn" | "promptFr">;
  /** With the answers, further up. */
  isPromptShown?: boolean;
};

/** The organizers' own text, and the sentence that every city completes. */
export function AboutEvent({ locale, event, isPromptShown = false }: Props) {
  const t = useTranslations("nights");
  const description = pick(locale, event.descriptionEn, event.descriptionFr);
  const prompt = !isPromptShown && <NightPrompt locale={locale} event={event} />;
  if (!description) return prompt;
  return (
    <Section id="about" title={t("about")}>
      <div className="grid gap-4">
        <Markdown
          text={description.text}
          lang={description.lang === locale ? undefined : description.lang}
          topHeading={3}
        />
        {prompt}
      </div>
    </Section>
  );
}
