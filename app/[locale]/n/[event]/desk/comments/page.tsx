import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { CommentQueue } from "@/components/comments/comment-queue";
import { PostList } from "@/components/posts/post-list";
import { commentQueue } from "@/lib/comments/queue-queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { postsOfEvent } from "@/lib/posts/queries";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("comments.queue");

export default async function CommentsPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const [queue, posts] = await Promise.all([commentQueue(event.id), postsOfEvent(event, viewer)]);
  const waiting = posts.filter(({ isWaiting }) => isWaiting);
  return (
    <CommentQueue locale={locale} event={event} queue={queue}>
      {waiting.length > 0 && <PostList posts={waiting} propose={null} />}
    </CommentQueue>
  );
}
