import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { RoundUpDesk } from "@/components/round-ups/round-up-desk";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { published } from "@/lib/phases/night-rules";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { missingForDesk } from "@/lib/round-ups/missing-queries";
import { roundUpForDesk } from "@/lib/round-ups/queries";
import { recipientsForDesk } from "@/lib/round-ups/recipient-queries";
import { roundUpRefusal } from "@/lib/round-ups/rules";
import { deskParams } from "@/lib/round-ups/schema";
import { titledByNight } from "../titled-by-night";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titledByNight("roundUps.desk");

export default async function RoundUpDeskPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const { page } = deskParams.parse(await searchParams);
  const at = await now();
  const [roundUp, meetups, missing, recipients] = await Promise.all([
    roundUpForDesk(viewer, event.id),
    meetupsOfEvent(slug, viewer),
    missingForDesk(viewer, event.id, at),
    recipientsForDesk(viewer, event.id),
  ]);
  const isOpen = roundUpRefusal({ ...event, meetups: published(meetups) }, at) === null;
  return (
    <RoundUpDesk
      {...{ locale, event, meetups, roundUp, missing, recipients, page, isOpen }}
      formKey={formKey(viewer)}
      origin={env().publicUrl}
    />
  );
}
