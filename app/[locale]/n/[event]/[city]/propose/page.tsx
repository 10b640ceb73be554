import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { gone } from "@/app/gone";
import { Propose } from "@/components/talks/propose";
import { sentBack } from "@/lib/answered";
import { currentViewer } from "@/lib/auth/viewer";
import { eventBySlug } from "@/lib/events/queries";
import { id } from "@/lib/fields";
import { isLocale } from "@/lib/i18n/locales";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { mayBeListed, robotsFor } from "@/lib/share/metadata";
import { ownProposal } from "@/lib/talks/queries";
import { now } from "@/lib/time/now";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<{ talk?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug, city } = await params;
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(slug, viewer),
    meetupBySlug(slug, city, viewer),
  ]);
  if (!event || !meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "talks.propose" });
  const town = placeName(meetup, locale);
  return {
    title: t("title-in", { town }),
    description: t("description", { town }),
    ...robotsFor(mayBeListed(event, meetup)),
  };
}

export default async function ProposePage({ params, searchParams }: Props) {
  const [{ locale, event, city }, { talk: asked }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupBySlug(event, city, viewer);
  if (meetup?.kind !== "city" || meetup.status === "proposed") return gone();
  const talkId = asked === undefined ? null : id.safeParse(asked);
  const talk = talkId?.success ? await ownProposal(viewer, meetup.id, talkId.data) : null;
  if (talkId && !talk) return gone();
  return (
    <Propose
      locale={locale}
      viewer={viewer}
      meetup={meetup}
      talk={talk}
      now={await now()}
      formKey={randomUUID()}
      isSentBack={await sentBack("talks")}
    />
  );
}
