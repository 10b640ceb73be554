import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EventPage } from "@/components/events/event-page";
import { PreviewBar } from "@/components/start/preview-bar";
import { citiesOfDesk } from "@/lib/desks/queries";
import { eventForDesk } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { redirect } from "@/lib/platform/i18n/routing";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { previewSnapshot } from "@/lib/snapshot/queries";
import { STRANGER } from "@/lib/snapshot/rules";

type Props = { params: Promise<{ locale: string; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventForDesk(slug, await currentViewer());
  if (!event || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "events.preview" });
  const night = nightTitle(event, locale).text;
  return { title: t("page-title", { night }), robots: { index: false } };
}

/** A draft as a stranger will see it, for its organizers. */
export default async function PreviewPage({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const event = await eventForDesk(slug, viewer);
  if (!viewer || !event) return gone();
  if (event.status !== "draft") return redirect({ href: `/n/${slug}`, locale });
  const [snapshot, rows, at] = await Promise.all([
    previewSnapshot(event, viewer),
    citiesOfDesk(viewer, event.id),
    now(),
  ]);
  return (
    <>
      <PreviewBar locale={locale} event={event} rows={rows} />
      <EventPage
        {...{ locale, snapshot }}
        viewer={STRANGER}
        now={at}
        origin={env().publicUrl}
        isPreview
      />
    </>
  );
}
