import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { ReportsDesk } from "@/components/reports/reports-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { meetupForDesk } from "@/lib/meetups/queries";
import { draftPhotos } from "@/lib/photos/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { reportsForDesk } from "@/lib/reports/queries";
import { describedByTown } from "../described-by-town";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = describedByTown("desk.reports");

export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const [reports, drafts] = await Promise.all([
    reportsForDesk(viewer, meetup.id),
    draftPhotos(viewer, meetup.id),
  ]);
  const refused = (await searchParams)[UPLOAD_REFUSAL];
  return (
    <ReportsDesk
      {...{ locale, meetup, reports, drafts }}
      refused={typeof refused === "string" ? refused : null}
      now={await now()}
      formKey={formKey(viewer)}
    />
  );
}
