import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { eastToWest } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { CityRow, type CityRowProps } from "./city-row";

type Props = {
  locale: Locale;
  eventDate: string;
  meetups: CityRowProps["meetup"][];
  counts: ReadonlyMap<string, NonNullable<CityRowProps["count"]>>;
  viewer: Pick<EventViewer, "person" | "rsvps">;
  now: Date;
};

export function CityList({ locale, eventDate, meetups, counts, viewer, now }: Props) {
  const t = useTranslations("nights.cities");
  const rows = eastToWest(meetups, locale);
  const hasSeat = Object.values(viewer.rsvps).includes("going");
  return (
    <div className="grid gap-4">
      {rows.every((meetup) => meetup.kind === "afar") && <EmptyState>{t("none")}</EmptyState>}
      {rows.length > 0 && (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-card">
          {rows.map((meetup) => (
            <CityRow
              key={meetup.id}
              locale={locale}
              eventDate={eventDate}
              meetup={meetup}
              count={counts.get(meetup.id)}
              rsvp={viewer.rsvps[meetup.id]}
              isOneTap={Boolean(viewer.person?.name) && !hasSeat}
              now={now}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
