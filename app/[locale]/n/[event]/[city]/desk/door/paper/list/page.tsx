import { gone } from "@/app/gone";
import { PrintList } from "@/components/door/paper/print-list";
import { paperList } from "@/lib/door/paper-queries";
import { placeName } from "@/lib/meetups/rules";
import { formatDate } from "@/lib/platform/time/format";
import { type PaperProps, paperDesk, paperTitle } from "../paper-pages";

export const generateMetadata = paperTitle("list");

export default async function PrintListRoute(props: PaperProps) {
  const { locale, viewer, meetup, t } = await paperDesk(props);
  if (!meetup) return gone();
  const about = { place: placeName(meetup, locale), date: formatDate(meetup.localDate, locale) };
  const rows = await paperList(viewer, meetup.id);
  return <PrintList title={t("list")} lead={t("list-lead", about)} rows={rows} />;
}
