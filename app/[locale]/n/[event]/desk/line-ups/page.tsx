import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EventLineUps } from "@/components/line-ups/event-line-ups";
import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { EmptyState } from "@/components/ui/empty-state";
import { lineUpsForOrganizers } from "@/lib/board/line-up-queries";
import { eventForDesk } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { zoneTown } from "@/lib/platform/time/zone-town";
import { titledByNight } from "../titled-by-night";

type Props = { params: Promise<{ locale: string; event: string }> };

export const generateMetadata = titledByNight("lineUps.event");

export default async function LineUpsDeskPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!event) return gone();
  const { cities, streamZone } = await lineUpsForOrganizers(viewer, event.id);
  const t = await getTranslations({ locale, namespace: "lineUps.event" });
  const night = `/${locale}/n/${event.slug}`;
  const linked = cities.map((city) => ({ ...city, href: `${night}/${city.slug}/desk/line-up` }));
  return (
    <OrganizerFrame
      {...{ locale, event }}
      current="line-ups"
      title={t("title")}
      lead={streamZone ? t("lead-stream", { town: zoneTown(streamZone) }) : t("lead")}
    >
      {linked.length === 0 ? (
        <EmptyState>{t("none-yet")}</EmptyState>
      ) : (
        <EventLineUps {...{ locale, streamZone }} cities={linked} marksDrafts />
      )}
    </OrganizerFrame>
  );
}
