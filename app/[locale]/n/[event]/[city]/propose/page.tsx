import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { Propose } from "@/components/talks/propose";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { id } from "@/lib/kernel/form/fields";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupBySlug } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { now } from "@/lib/platform/time/now";
import { openCallsElsewhere, ownProposal } from "@/lib/talks/proposal-queries";
import { talksMetadata } from "../talks-metadata";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<{ talk?: string | string[] }>;
};

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return talksMetadata(params, "propose");
}

export default async function ProposePage({ params, searchParams }: Props) {
  const [{ locale, event, city }, { talk: requested }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupBySlug(event, city, viewer);
  if (meetup?.kind !== "city" || meetup.status === "proposed") return gone();
  const talkId = requested === undefined ? null : id.safeParse(requested);
  const talk = talkId?.success ? await ownProposal(viewer, meetup.id, talkId.data) : null;
  if (talkId && !talk) return gone();
  const at = await now();
  const others = talk ? [] : await openCallsElsewhere(meetup.id, locale, at);
  return (
    <Propose
      locale={locale}
      viewer={viewer}
      meetup={meetup}
      talk={talk}
      others={others}
      now={at}
      formKey={formKey(viewer)}
    />
  );
}
