import { gone } from "@/app/gone";
import { PrintPoster } from "@/components/door/paper/print-poster";
import { roomCodeOf } from "@/lib/door/queries";
import { env } from "@/lib/platform/env";
import { type PaperProps, paperDesk, paperTitle } from "../paper-pages";

export const generateMetadata = paperTitle("poster");

export default async function PrintPosterRoute(props: PaperProps) {
  const { meetup, t } = await paperDesk(props);
  if (!meetup) return gone();
  // Without a language: each reader has their own.
  const link = `${env().publicUrl}/n/${meetup.eventSlug}/${meetup.slug}/here`;
  return <PrintPoster title={t("poster")} link={link} roomCode={await roomCodeOf(meetup.id)} />;
}
