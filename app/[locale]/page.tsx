import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Tally } from "@/components/attendance/tally";
import { Home } from "@/components/events/home";
import { NightMap } from "@/components/events/night-map";
import { tallyOfEvent } from "@/lib/attendance/queries";
import { type ListedEvent, nextListed, pastListed } from "@/lib/events/home-queries";
import { eventPhase } from "@/lib/events/phase-rules";
import { hostNamesByMeetup } from "@/lib/meetups/night-queries";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { goingByMeetup } from "@/lib/rsvps/coming-queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events.home");
  return { description: t("lead") };
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
      {...(night && (await told(locale, night, at)))}
    />
  );
}

/** What the next night says in numbers, and where. */
async function told(locale: Locale, night: ListedEvent, now: Date) {
  const [{ tally, byMeetup: counts }, going, hosts] = await Promise.all([
    tallyOfEvent(night.id, now),
    goingByMeetup(night.id),
    hostNamesByMeetup(night.id),
  ]);
  const { meetups } = night;
  const cities = meetups.filter((meetup) => meetup.kind === "city");
  const people = cities.reduce((sum, { id }) => sum + (going.get(id)?.going ?? 0), 0);
  return {
    number: (
      <Tally
        phase={eventPhase(night, now)}
        coming={{ people, cities: cities.length }}
        tally={tally}
        hosts={[...new Set(cities.flatMap(({ id }) => hosts.get(id) ?? []))]}
      />
    ),
    map: <NightMap {...{ locale, meetups, now, going, counts }} />,
  };
}
