import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { closedReason } from "@/components/reflections/closed-reason";
import { WriteReflection } from "@/components/reflections/write-reflection";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { published } from "@/lib/phases/night-rules";
import { albumOf } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { ownReflections, ownSeat } from "@/lib/reflections/own-queries";

type Props = { params: Promise<{ locale: Locale; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "reflections" });
  return { title: t("form.title"), description: t("form.lead"), robots: { index: false } };
}

export default async function NewReflectionPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  if (!event) return gone();
  const [t, all, seat, written, at] = await Promise.all([
    getTranslations({ locale, namespace: "reflections" }),
    meetupsOfEvent(slug, viewer),
    ownSeat(event.id, viewer),
    ownReflections(event.id, viewer),
    now(),
  ]);
  const meetups = published(all);
  return (
    <WriteReflection
      viewer={viewer}
      event={event}
      meetups={meetups}
      ownSeat={seat}
      own={written}
      reflection={null}
      stored={null}
      album={await albumOf(seat?.meetupId ?? null)}
      formKey={formKey(viewer)}
      closed={closedReason(t, { ...event, meetups }, at, locale)}
      path={`/n/${slug}/reflections/new`}
    />
  );
}
