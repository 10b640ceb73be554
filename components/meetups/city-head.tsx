import { useTranslations } from "next-intl";
import { SampleBadge } from "@/components/events/sample-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TownFinder } from "@/components/wishes/your-town";
import { mayEditMeetup } from "@/lib/meetups/policy";
import { formatDayShort } from "@/lib/time/format";
import { meetupPhase } from "@/lib/time/phase";
import type { CityPageProps } from "./city-page";
import { CityWhen } from "./city-when";

/** The date and the clocks, what is special about this one, and the reader's own town. */
export function CityLead({ locale, event, meetup, town, cities, now }: CityPageProps) {
  const [t, badges, phases] = [
    useTranslations("nights.town"),
    useTranslations("nights.badges"),
    useTranslations("time.phases"),
  ];
  const moved = meetup.localDate !== event.localDate;
  const isOpen = meetup.status === "published" && meetupPhase(meetup, now) === "open";
  return (
    <div className="grid gap-3">
      <CityWhen locale={locale} meetup={meetup} town={town} />
      <div className="flex flex-wrap gap-2 empty:hidden">
        {isOpen && <Badge tone="ok">{phases("open")}</Badge>}
        {moved && meetup.status !== "canceled" && (
          <Badge tone="warn">
            {badges("moved", { date: formatDayShort(meetup.localDate, locale) })}
          </Badge>
        )}
        <SampleBadge event={event} />
      </div>
      <div className="text-base">
        <TownFinder
          locale={locale}
          cities={cities}
          town={town}
          id="own-town"
          summary={t("elsewhere")}
        />
      </div>
    </div>
  );
}

/** What must be said before anything else, and the way to the desk for its hosts. */
export function CityNotices({ locale, viewer, event, meetup }: CityPageProps) {
  const [t, night] = [useTranslations("nights.town"), useTranslations("nights")];
  const isHost = mayEditMeetup(viewer, meetup);
  const isOff = meetup.status === "canceled" || event.status === "canceled";
  if (!isHost && !isOff && event.sampleData === "none") return null;
  return (
    <div className="-mt-4 grid gap-3">
      {isOff && (
        <Notice tone="danger" title={t("canceledTitle")}>
          {t("canceledLead")}
        </Notice>
      )}
      {!isOff && (meetup.status === "proposed" || event.status === "draft") && (
        <Notice tone="warn">{t("proposed")}</Notice>
      )}
      {event.sampleData !== "none" && (
        <p className="max-w-text text-ink-2">{night(`sample.${event.sampleData}`)}</p>
      )}
      {isHost && (
        <div>
          <ButtonLink icon="edit" href={`/${locale}/n/${event.slug}/${meetup.slug}/desk`}>
            {t("desk")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
