import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { AskQuestion } from "@/components/open-questions/ask-question";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { originForForm } from "@/lib/origins/queries";
import { originParams } from "@/lib/origins/schema";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { notOpen } from "@/lib/reflections/rules";

type Props = {
  params: Promise<{ locale: Locale; event: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventBySlug(slug, await currentViewer());
  if (!event) return {};
  const t = await getTranslations({ locale, namespace: "openQuestions" });
  const description = t("form.description", { event: nightTitle(event, locale).text });
  return { title: t("form.title"), description, robots: { index: false } };
}

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  if (!event) return gone();
  const { point, comment } = originParams.parse(await searchParams);
  const [t, all, origin, at] = await Promise.all([
    getTranslations({ locale, namespace: "openQuestions" }),
    meetupsOfEvent(slug, viewer),
    originForForm(event.id, { pointId: point, commentId: comment }),
    now(),
  ]);
  const meetups = published(all);
  const why = notOpen({ ...event, meetups }, at);
  return (
    <AskQuestion
      {...{ viewer, event, meetups, origin }}
      formKey={formKey(viewer)}
      closed={why && t(why)}
      path={`/n/${slug}/questions/new${origin ? `?${origin.kind}=${origin.id}` : ""}`}
    />
  );
}
