import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventLineUps } from "@/components/line-ups/event-line-ups";
import { Page } from "@/components/site/page";
import { EmptyState } from "@/components/ui/empty-state";
import { eveningOf } from "@/lib/board/stage-rules";
import { nightTitle } from "@/lib/events/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { zoneTown } from "@/lib/platform/time/zone-town";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { withLineUps } from "@/lib/slots/rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

type Props = { params: Promise<{ locale: string; event: string }> };

async function read({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const snapshot = await eventSnapshot(slug);
  if (!snapshot) notFound();
  const title = nightTitle(snapshot.event, locale);
  const t = await getTranslations({ locale, namespace: "lineUps.event" });
  return { locale, snapshot, title, t };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, snapshot, title, t } = await read(props);
  const { event } = snapshot;
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}/line-ups`, picture: `/n/${event.slug}` },
    title: t("page-title", { night: title.text }),
    description: t("description", { night: title.text }),
    isListed: mayBeListed(event),
  });
}

/** What is published of all cities' line-ups. */
export default async function EventLineUpsPage(props: Props) {
  const { locale, snapshot, title, t } = await read(props);
  const { event, meetups } = snapshot;
  const night = `/${locale}/n/${event.slug}`;
  const at = await now();
  const evenings = meetups.map((meetup) => ({ ...meetup, lineUp: eveningOf(meetup, at) }));
  const cities = withLineUps(evenings).map(({ slug, city, lineUp }) => ({
    ...{ slug, city, lineUp },
    href: `${night}/${slug}/line-up`,
  }));
  const afar = meetups.find(({ kind, status }) => kind === "afar" && status === "published");
  const streamZone = afar?.timeZone ?? null;
  return (
    <Page
      title={t("title")}
      lead={streamZone ? t("lead-stream", { town: zoneTown(streamZone) }) : t("lead")}
      back={{ href: night, text: title.text, lang: title.lang }}
    >
      {cities.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <EventLineUps {...{ locale, streamZone, cities }} />
      )}
    </Page>
  );
}
