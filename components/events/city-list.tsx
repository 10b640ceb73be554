import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { eastToWest } from "@/lib/events/night-rules";
import type { Person } from "@/lib/kernel/viewer";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { goingByMeetup } from "@/lib/rsvps/coming-queries";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { CityRow } from "./city-row";

export type Answers = {
  going: Awaited<ReturnType<typeof goingByMeetup>>;
  counts: Map<string, ShownHeadCount>;
  mine: Map<string, ShownAnswer["status"]>;
};

type Props = Answers & {
  locale: Locale;
  viewer: Person | null;
  eventDate: string;
  meetups: ShownMeetup[];
  now: Date;
};

/** Every city from east to west, the last row from afar: it says all that the map beside it shows. */
export function CityList({ locale, viewer, eventDate, meetups, now, going, counts, mine }: Props) {
  const t = useTranslations("nights.cities");
  const rows = eastToWest(meetups, locale);
  const hasSeat = [...mine.values()].includes("going");
  return (
    <div className="grid gap-4">
      {rows.every((meetup) => meetup.kind === "afar") && <EmptyState>{t("none")}</EmptyState>}
      {rows.length > 0 && (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-card">
          {rows.map((meetup) => (
            <CityRow
              key={meetup.id}
              locale={locale}
              viewer={viewer}
              eventDate={eventDate}
              meetup={meetup}
              now={now}
              going={going.get(meetup.id)}
              count={counts.get(meetup.id)}
              answer={mine.get(meetup.id)}
              hasSeat={hasSeat}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
