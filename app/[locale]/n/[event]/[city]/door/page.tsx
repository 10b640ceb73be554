import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoorPage } from "@/components/door/door-page";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupBySlug(event, city, null);
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door" });
  const place = placeName(meetup, locale);
  const [title, description] = [t("page-title", { place }), t("description", { place })];
  return { title, description, robots: { index: false } };
}

export default async function DoorRoute({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, null);
  if (meetup?.kind !== "city" || meetup.status === "canceled") notFound();
  return <DoorPage locale={locale} meetup={meetup} />;
}
