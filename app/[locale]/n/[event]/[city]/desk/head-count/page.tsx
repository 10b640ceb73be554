import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { HeadCountDesk } from "@/components/attendance/head-count-desk";
import { headCountsForDesk } from "@/lib/attendance/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { describedByTown } from "../described-by-town";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export const generateMetadata = describedByTown("attendance.desk");

export default async function HeadCountPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!viewer || meetup?.kind !== "city") return gone();
  const counts = await headCountsForDesk(viewer, meetup.id);
  return (
    <HeadCountDesk
      locale={locale}
      meetup={meetup}
      viewer={viewer}
      counts={counts}
      now={await now()}
      formKey={formKey(viewer)}
    />
  );
}
