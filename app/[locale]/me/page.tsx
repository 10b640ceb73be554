import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { unsavedPage } from "@/app/gone";
import { CommitmentPages, CommitmentsByNight } from "@/components/commitments/commitments-by-night";
import { MyQuestions } from "@/components/open-questions/my-questions";
import { MyReflections } from "@/components/reflections/draft/my-reflections";
import { Me } from "@/components/rsvps/me";
import { Section } from "@/components/site/section";
import { MyTalks } from "@/components/talks/my-talks";
import { personFeedLink } from "@/lib/calendar/feed-queries";
import { commitmentsOf } from "@/lib/commitments/queries";
import { listParams } from "@/lib/commitments/schema";
import { talksWithKeptDeck } from "@/lib/decks/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { openQuestionsBy } from "@/lib/open-questions/queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { redirect } from "@/lib/platform/i18n/routing";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { myAnswers, personForPage } from "@/lib/rsvps/person-queries";
import { stepsOfTalks } from "@/lib/speakers/queries";
import { myTalks } from "@/lib/talks/proposal-queries";
import { unsubscribedTopics } from "@/lib/unsubscribes/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "rsvps.me" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function MePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  if (!viewer) return (await unsavedPage()) ?? redirect({ href: "/sign-in?to=/me", locale });
  const { from } = listParams.parse(await searchParams);
  const [answers, { profile, runs, reflections }, talks, commitments, questions, unsubscribed] =
    await Promise.all([
      now().then((at) => myAnswers(viewer, at)),
      personForPage(viewer),
      myTalks(viewer),
      commitmentsOf(viewer, from),
      openQuestionsBy(viewer),
      unsubscribedTopics(viewer),
    ]);
  const [steps, kept] = await Promise.all([stepsOfTalks(talks), talksWithKeptDeck(viewer)]);
  const mine = await getTranslations({ locale, namespace: "talks.mine" });
  const t = await getTranslations({ locale, namespace: "commitments" });
  const feed = personFeedLink({ ...profile, id: viewer.id });
  return (
    <Me
      {...{ locale, viewer, profile, answers, runs, unsubscribed }}
      feed={{ ...feed, address: `${env().publicUrl}${feed.path}?lang=${locale}` }}
    >
      {talks.length > 0 && (
        <Section id="talks" title={mine("title")}>
          <MyTalks {...{ locale, talks, steps, kept }} now={await now()} />
        </Section>
      )}
      <MyReflections reflections={reflections} />
      <CommitmentsByNight title={t("mine")} commitments={commitments.commitments}>
        <CommitmentPages {...commitments} />
      </CommitmentsByNight>
      <MyQuestions questions={questions} />
    </Me>
  );
}
