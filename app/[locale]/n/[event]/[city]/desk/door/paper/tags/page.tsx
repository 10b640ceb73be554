import { gone } from "@/app/gone";
import { PrintTags } from "@/components/door/paper/print-tags";
import { paperList } from "@/lib/door/paper-queries";
import { eventBySlug } from "@/lib/events/queries";
import { type PaperProps, paperDesk, paperTitle } from "../paper-pages";

export const generateMetadata = paperTitle("tags");

export default async function PrintTagsRoute(props: PaperProps) {
  const { viewer, meetup, t } = await paperDesk(props);
  if (!meetup) return gone();
  const night = await eventBySlug(meetup.eventSlug, viewer);
  if (!night) return gone();
  const rows = await paperList(viewer, meetup.id);
  const hashtag = `#${night.hashtag}`;
  return <PrintTags title={t("tags")} lead={t("tags-lead")} night={hashtag} rows={rows} />;
}
