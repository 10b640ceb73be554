import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DecksDesk } from "@/components/decks/decks-desk";
import { decksForDesk } from "@/lib/decks/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { describedByTown } from "../described-by-town";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export const generateMetadata = describedByTown("decks.desk");

export default async function DecksPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const decks = await decksForDesk(viewer, meetup.id);
  return <DecksDesk {...{ locale, meetup, decks }} />;
}
