import { Section } from "@/components/site/section";
import type { ShownDebrief } from "@/lib/debriefs/shown-queries";
import { placeName } from "@/lib/meetups/rules";
import { citiesOf, eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = { locale: Locale; meetups: EventSnapshot["meetups"] };

/** What hosts say of their night and let everybody read, by city from east to west. */
export function EventDebriefs({ locale, meetups }: Props) {
  const t = useTranslations("debriefs");
  const told = eastToWest(citiesOf(meetups), locale).flatMap(({ debrief, ...meetup }) =>
    debrief ? [{ ...meetup, debrief }] : [],
  );
  if (told.length === 0) return null;
  return (
    <Section id="debriefs" title={t("recap")}>
      <ul className="by-place">
        {told.map((meetup) => (
          <li key={meetup.id} className="grid gap-2 border-hairline border-l-4 pl-4">
            <h3 className="font-semibold text-lg">
              <a href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`} className="text-link">
                {placeName(meetup, locale)}
              </a>
            </h3>
            <Said locale={locale} debrief={meetup.debrief} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Said({ locale, debrief: { language, said } }: { locale: Locale; debrief: ShownDebrief }) {
  const t = useTranslations("debriefs.questions");
  return (
    <dl className="grid gap-2">
      {said.map(({ question, text }) => (
        <div key={question}>
          <dt className="text-ink-2 text-sm">{t(question)}</dt>
          <dd
            lang={language === locale ? undefined : language}
            className="wrap-anywhere whitespace-pre-line"
          >
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
