import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { ReportsDesk } from "@/components/reports/reports-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { reportsForDesk } from "@/lib/reports/queries";
import { describedByTown } from "../described-by-town";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export const generateMetadata = describedByTown("desk.reports");

export default async function ReportsPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const reports = await reportsForDesk(viewer, meetup.id);
  const at = await now();
  return <ReportsDesk {...{ locale, meetup, reports }} now={at} formKey={formKey(viewer)} />;
}
