import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionList } from "@/components/open-questions/question-list";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { questionsOfEvent } from "@/lib/open-questions/queries";
import { listParams } from "@/lib/open-questions/schema";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { notOpen } from "@/lib/reflections/rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = {
  params: Promise<{ locale: Locale; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventBySlug(slug, await currentViewer());
  if (!event) return {};
  const t = await getTranslations({ locale, namespace: "openQuestions" });
  const title = nightTitle(event, locale).text;
  return pageMetadata({
    ...{ locale, path: `/n/${slug}/questions`, isListed: mayBeListed(event) },
    title: t("of-event", { event: title }),
    description: t("description", { event: title }),
    picture: `/n/${slug}`,
  });
}

export default async function OpenQuestionsPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  if (!event) notFound();
  const { from } = listParams.parse(await searchParams);
  const [t, all, page, at] = await Promise.all([
    getTranslations({ locale, namespace: "openQuestions" }),
    meetupsOfEvent(slug, viewer),
    questionsOfEvent(event.id, from),
    now(),
  ]);
  const meetups = published(all);
  const why = notOpen({ ...event, meetups }, at);
  return (
    <QuestionList
      event={{ ...event, title: nightTitle(event, locale) }}
      closed={why && t(why)}
      {...page}
    />
  );
}
