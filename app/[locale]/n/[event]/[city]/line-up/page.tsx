import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LineUpScreen } from "@/components/talks/line-up-screen";
import { currentViewer } from "@/lib/auth/viewer";
import { eventBySlug } from "@/lib/events/queries";
import { isLocale } from "@/lib/i18n/locales";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { mayBeListed, robotsFor } from "@/lib/share/metadata";
import { lineUpOf } from "@/lib/talks/queries";
import { now } from "@/lib/time/now";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug, city } = await params;
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(slug, viewer),
    meetupBySlug(slug, city, viewer),
  ]);
  if (!event || !meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "talks.line-up" });
  const town = placeName(meetup, locale);
  return {
    title: t("title-in", { town }),
    description: t("description", { town }),
    ...robotsFor(mayBeListed(event, meetup)),
  };
}

export default async function LineUpPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, await currentViewer());
  if (meetup?.kind !== "city") notFound();
  const lineUp = await lineUpOf(meetup.id);
  return <LineUpScreen locale={locale} meetup={meetup} lineUp={lineUp} now={await now()} />;
}
