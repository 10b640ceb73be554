import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardPage } from "@/components/board/board-page";
import { nightTitle } from "@/lib/events/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { now } from "@/lib/platform/time/now";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

type Props = { params: Promise<{ locale: string; event: string }> };

/** Of an event that is public; the board is the same for everybody. */
async function read({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const snapshot = await eventSnapshot(slug);
  if (!snapshot) notFound();
  return { locale, snapshot };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, snapshot } = await read(props);
  const { event } = snapshot;
  const night = nightTitle(event, locale).text;
  const t = translator(locale, "live");
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}/live` },
    title: `${t("title")} · ${night}`,
    description: t("description", { night }),
    isListed: mayBeListed(event),
  });
}

export default async function BoardRoute(props: Props) {
  const { locale, snapshot } = await read(props);
  return <BoardPage {...{ locale, snapshot }} now={await now()} />;
}
