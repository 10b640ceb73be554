import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { OrganizerDesk } from "@/components/organizer-desk/organizer-desk";
import { FromNightBefore } from "@/components/recap/from-night-before";
import { WishesByTown } from "@/components/wishes/wishes-by-town";
import { ifEventCanceled, notifiedByDelete } from "@/lib/attendees/notified-queries";
import { citiesOfDesk } from "@/lib/desks/queries";
import { removedCities } from "@/lib/desks/removed-queries";
import { uncountedCities } from "@/lib/desks/uncounted-queries";
import { eventForDesk } from "@/lib/events/queries";
import { isOver } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { citiesForOrganizer } from "@/lib/places/queries";
import { cityName } from "@/lib/places/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { carriedToDesk } from "@/lib/recap/carried-queries";
import { reconciledCities } from "@/lib/reconciliation/queries";
import { wishesByTown } from "@/lib/wishes/queries";
import { titledByNight } from "./titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("events.desk");

export default async function OrganizerDeskPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const at = await now();
  const [rows, cities, wishes, ifCanceled, hosts, removed, uncounted, reconciled, carried] =
    await Promise.all([
      citiesOfDesk(viewer, event.id),
      citiesForOrganizer(viewer, locale),
      wishesByTown(viewer, event.id),
      event.status === "published" ? ifEventCanceled(viewer, event.id, at) : null,
      event.status === "draft" ? notifiedByDelete(viewer, event.id) : 0,
      removedCities(viewer, event.id),
      uncountedCities(viewer, event.id, at),
      reconciledCities(viewer, event.id, at),
      carriedToDesk(viewer, event, at),
    ]);
  const there = new Set(rows.map((row) => row.slug));
  return (
    <OrganizerDesk
      locale={locale}
      event={event}
      rows={rows}
      removed={removed}
      uncounted={uncounted}
      reconciled={reconciled}
      ifCanceled={ifCanceled}
      notifiedByDelete={hosts}
      isOver={isOver(event.localDate, at)}
      wishes={event.status === "published" && <WishesByTown locale={locale} towns={wishes} />}
      fromNightBefore={carried && <FromNightBefore {...{ locale, carried }} />}
      otherCities={cities
        .filter((city) => !there.has(city.slug))
        .map((city) => ({
          value: city.slug,
          label: `${cityName(city, locale)} (${city.province})`,
        }))}
    />
  );
}
