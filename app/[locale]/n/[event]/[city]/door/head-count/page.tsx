import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { HeadCountAtDoor } from "@/components/attendance/head-count-desk";
import { mayWorkDoor } from "@/lib/door/policy";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { doorViewer } from "@/lib/passes/pass-cookie";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

/** The published meetup, for whoever counts heads there. */
async function read({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, null);
  const viewer = meetup && (await doorViewer(await currentViewer(), { meetup: meetup.id }));
  const at = await now();
  return meetup && mayWorkDoor(viewer, meetup, at) ? { locale, meetup, viewer, at } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, meetup } = found;
  const t = await getTranslations({ locale, namespace: "attendance.desk" });
  const description = t("description", { town: placeName(meetup, locale) });
  return { title: t("title"), description, robots: { index: false } };
}

export default async function DoorHeadCountPage(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { locale, meetup, viewer, at } = found;
  return <HeadCountAtDoor {...{ locale, meetup }} now={at} formKey={formKey(viewer)} />;
}
