import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { WriteReflection } from "@/components/reflections/write-reflection";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { published } from "@/lib/phases/night-rules";
import { albumOf } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { mayEditReflection } from "@/lib/reflections/policy";
import { reflectionBySlug, storedOf } from "@/lib/reflections/queries";

type Props = { params: Promise<{ locale: Locale; event: string; reflection: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "reflections" });
  return { title: t("form.title-edit"), robots: { index: false } };
}

/** If the session ended while writing, shows the same form, not a 404. */
export default async function EditReflectionPage({ params }: Props) {
  const { event: slug, reflection: address } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  const reflection = viewer && (await reflectionBySlug(slug, address, viewer));
  if (!event || (viewer && !(reflection && mayEditReflection(viewer, reflection)))) return gone();
  const meetups = await meetupsOfEvent(slug, viewer);
  return (
    <WriteReflection
      viewer={viewer}
      event={event}
      meetups={published(meetups)}
      ownSeat={null}
      reflection={reflection}
      album={await albumOf(reflection?.meetupId ?? null, reflection?.photoId)}
      stored={reflection && storedOf(reflection)}
      formKey={formKey(viewer)}
      closed={null}
      path={`/n/${slug}/reflections/${address}/edit`}
    />
  );
}
