import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { HerePage } from "@/components/door/here-page";
import { hereFor } from "@/lib/arrivals/queries";
import { hereIssue } from "@/lib/arrivals/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { readCredential } from "@/lib/rsvps/device-cookie";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupBySlug(event, city, null);
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door.here" });
  const place = placeName(meetup, locale);
  const [title, description] = [t("page-title", { place }), t("description", { place })];
  return { title, description, robots: { index: false } };
}

export default async function HereRoute({ params, searchParams }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, null);
  if (meetup?.kind !== "city") return gone();
  const viewer = await currentViewer();
  const known = await hereFor(await readCredential(viewer, undefined, meetup.id), meetup.id);
  // The poster's QR code has it.
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 20) : "";
  const issue = hereIssue(meetup, await now());
  return <HerePage {...{ locale, meetup, known, issue }} code={typed} />;
}
