import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Tally } from "@/components/attendance/tally";
import { Home } from "@/components/events/home";
import { tallyOfEvent } from "@/lib/attendance/queries";
import { type ListedEvent, nextListed, pastListed } from "@/lib/events/home-queries";
import { isLocale } from "@/lib/i18n/locales";
import { hostNamesByMeetup } from "@/lib/meetups/night-queries";
import { goingByMeetup } from "@/lib/rsvps/coming-queries";
import { now } from "@/lib/time/now";
import { eventPhase } from "@/lib/time/phase";

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
      number={night && <NightTally night={night} now={at} />}
    />
  );
}

async function NightTally({ night, now }: { night: ListedEvent; now: Date }) {
  const [{ tally }, going, hosts] = await Promise.all([
    tallyOfEvent(night.id, now),
    goingByMeetup(night.id),
    hostNamesByMeetup(night.id),
  ]);
  const cities = night.meetups.filter((meetup) => meetup.kind === "city");
  const people = cities.reduce((sum, { id }) => sum + (going.get(id)?.going ?? 0), 0);
  return (
    <Tally
      phase={eventPhase(night, now)}
      coming={{ people, cities: cities.length }}
      tally={tally}
      hosts={[...new Set(cities.flatMap(({ id }) => hosts.get(id) ?? []))]}
    />
  );
}
