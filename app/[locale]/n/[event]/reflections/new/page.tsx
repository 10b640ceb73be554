import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { gone } from "@/app/gone";
import { whyClosed } from "@/components/reflections/opening";
import { WriteReflection } from "@/components/reflections/write-reflection";
import { sentBack } from "@/lib/answered";
import { currentViewer } from "@/lib/auth/viewer";
import { eventBySlug } from "@/lib/events/queries";
import type { Locale } from "@/lib/i18n/locales";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { ownSeat } from "@/lib/reflections/queries";
import { now } from "@/lib/time/now";

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
  const [t, all, own, at] = await Promise.all([
    getTranslations({ locale, namespace: "reflections" }),
    meetupsOfEvent(slug, viewer),
    ownSeat(event.id, viewer),
    now(),
  ]);
  const meetups = all.filter((meetup) => meetup.status === "published");
  return (
    <WriteReflection
      viewer={viewer}
      event={event}
      meetups={meetups}
      ownSeat={own}
      reflection={null}
      formKey={randomUUID()}
      closed={whyClosed(t, { ...event, meetups }, at, locale)}
      isSentBack={await sentBack("reflections")}
      path={`/n/${slug}/reflections/new`}
    />
  );
}
