import { Section } from "@/components/site/section";
import type { DebriefedCity } from "@/lib/debriefs/organizer-queries";
import { isWritten } from "@/lib/debriefs/rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Answers } from "./answers";

type Props = { locale: Locale; cities: DebriefedCity[] };

/** For organizers: every answer, also those that the recap doesn't show. */
export function HostsSay({ locale, cities }: Props) {
  const t = useTranslations("debriefs.organizer");
  const told = cities.flatMap(({ debrief, ...city }) =>
    debrief && isWritten(debrief) ? [{ ...city, debrief }] : [],
  );
  if (told.length === 0) return null;
  return (
    <Section id="say" title={t("say")}>
      <ul className="grid max-w-text gap-6">
        {told.map(({ debrief, ...city }) => (
          <li key={city.id} className="grid gap-2 border-hairline border-l-4 pl-4">
            <h3 className="font-semibold text-lg">{placeName(city, locale)}</h3>
            <Answers {...{ locale, debrief }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
