import { NightPrompt } from "@/components/events/night-prompt";
import { CityAnswers } from "@/components/prompts/city-answers";
import { Section } from "@/components/site/section";
import { eastToWest, published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { PlaceHeading } from "./place-heading";

/** The others are on the city's page. */
const OF_EACH_CITY = 6;

type Props = { locale: Locale } & Pick<EventSnapshot, "event" | "meetups">;

/** How each city finished the night's sentence. */
export function RecapAnswers({ locale, event, meetups }: Props) {
  const t = useTranslations("recap");
  const answered = eastToWest(published(meetups), locale).filter(
    ({ promptAnswers }) => promptAnswers.length > 0,
  );
  if (answered.length === 0) return null;
  return (
    <Section id="answers" title={t("answers")}>
      <div className="grid gap-5">
        <NightPrompt {...{ locale, event }} />
        {answered.map((meetup) => (
          <div key={meetup.id}>
            <PlaceHeading {...{ locale, meetup }} />
            <CityAnswers locale={locale} answers={meetup.promptAnswers.slice(0, OF_EACH_CITY)} />
          </div>
        ))}
      </div>
    </Section>
  );
}
