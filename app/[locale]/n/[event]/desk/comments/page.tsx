import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { CommentQueue } from "@/components/comments/comment-queue";
import { commentQueue } from "@/lib/comments/queue-queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("comments.queue");

export default async function CommentsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const event = await eventForDesk(slug, await currentViewer());
  if (!event) return gone();
  return <CommentQueue locale={locale} event={event} queue={await commentQueue(event.id)} />;
}
