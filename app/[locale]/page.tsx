import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Tally } from "@/components/attendance/tally";
import { Home } from "@/components/events/home";
import { EventMap } from "@/components/map/event-map";
import { tallyOfEvent } from "@/lib/attendance/queries";
import { citiesOf } from "@/lib/phases/night-rules";
import { eventPhase } from "@/lib/phases/rules";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { pageMetadata } from "@/lib/share/metadata-rules";
import { goingByMeetup } from "@/lib/snapshot/coming-queries";
import { type ListedEvent, nextListed, pastListed } from "@/lib/snapshot/home-queries";
import { hostNamesByMeetup } from "@/lib/snapshot/host-name-queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, site] = await Promise.all([getTranslations("events.home"), getTranslations("site")]);
  const title = site("brand");
  const metadata = pageMetadata({
    locale,
    path: "",
    title,
    description: t("lead"),
    isListed: true,
    feed: "reflections",
  });
  // Without `absolute`, the layout's template would repeat the brand.
  return { ...metadata, title: { absolute: title } };
}

export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { after } = await searchParams;
  const at = await now();
  const [next, past] = await Promise.all([nextListed(at), pastListed(at, after)]);
  const [night] = next;
  return (
    <Home
      locale={locale}
      now={at}
      next={next}
      past={past}
      {...(night && (await nightNumbers(locale, night, at)))}
    />
  );
}

/** The next event's big number and map. */
async function nightNumbers(locale: Locale, night: ListedEvent, now: Date) {
  const [{ tally, byMeetup: counts }, hosts, going] = await Promise.all([
    tallyOfEvent(night.id, now),
    hostNamesByMeetup(night.id),
    goingByMeetup(night.id),
  ]);
  const meetups = night.meetups.map((row) => ({ ...row, going: going.get(row.id) ?? 0 }));
  const cities = citiesOf(meetups);
  const people = cities.reduce((sum, { going }) => sum + going, 0);
  return {
    number: (
      <Tally
        phase={eventPhase(night, now)}
        coming={{ people, cities: cities.length }}
        tally={tally}
        hosts={[...new Set(cities.flatMap(({ id }) => hosts.get(id) ?? []))]}
      />
    ),
    map: <EventMap {...{ locale, meetups, counts, now }} />,
  };
}
