import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EndedLink } from "@/components/reflections/ended-link";
import { WriteReflection } from "@/components/reflections/write-reflection";
import { eventBySlug } from "@/lib/events/queries";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { published } from "@/lib/phases/night-rules";
import { albumOf } from "@/lib/photos/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { nightOfLink, reflectionByLink } from "@/lib/reflections/link-queries";
import { storedOf } from "@/lib/reflections/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reflections.form");
  return { title: t("title"), robots: { index: false } };
}

/** The page of the link in the mail of the morning after: one reflection, without signing in. */
export default async function LinkedReflectionPage({ params }: Props) {
  const { locale, token: encoded } = await params;
  if (!isLocale(locale)) notFound();
  const token = decodeURIComponent(encoded);
  const linked = await reflectionByLink(token);
  const event = linked && (await eventBySlug(linked.eventSlug, linked.person));
  if (!event) return <EndedLink locale={locale} eventSlug={await nightOfLink(token)} />;
  const { person, seat, reflection } = linked;
  const meetups = await meetupsOfEvent(event.slug, person);
  return (
    <WriteReflection
      key={reflection?.id ?? "new"}
      viewer={person}
      event={event}
      meetups={published(meetups)}
      ownSeat={seat}
      reflection={reflection}
      album={await albumOf((reflection ?? seat)?.meetupId ?? null, reflection?.photoId)}
      stored={reflection && storedOf(reflection)}
      formKey={formKey(person)}
      closed={null}
      link={token}
      path={`/n/${event.slug}/reflections/new`}
    />
  );
}
