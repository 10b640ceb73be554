import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WallPage } from "@/components/wall/wall-page";
import { nightTitle } from "@/lib/events/rules";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { now } from "@/lib/platform/time/now";
import { pageMetadata } from "@/lib/share/metadata-rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

type Props = {
  params: Promise<{ locale: string; event: string }>;
  searchParams: Promise<{ lang?: string | string[] }>;
};

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
  const t = translator(locale, "live.wall");
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}/wall` },
    title: `${t("title")} · ${night}`,
    description: t("description", { night }),
    isListed: false,
  });
}

export default async function WallRoute(props: Props) {
  const { locale, snapshot } = await read(props);
  const { lang } = await props.searchParams;
  const origin = env().publicUrl;
  return (
    <WallPage {...{ locale, snapshot, origin }} now={await now()} isInBoth={lang === "both"} />
  );
}
