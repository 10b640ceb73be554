import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { QuestionPage } from "@/components/open-questions/question-page";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { questionBySlug } from "@/lib/open-questions/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = { params: Promise<{ locale: Locale; event: string; question: string }> };

async function read({ params }: Props) {
  const { locale, event: eventSlug, question: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(eventSlug, viewer);
  const question = event && (await questionBySlug(event, slug, viewer));
  return event && question ? { locale, viewer, event, question } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, event, question } = found;
  const t = await getTranslations({ locale, namespace: "openQuestions" });
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}/questions/${question.slug}` },
    title: question.text,
    description: t("of-event", { event: nightTitle(event, locale).text }),
    isListed: mayBeListed(event) && !question.isWithdrawn,
    picture: `/n/${event.slug}`,
  });
}

export default async function OneQuestionPage(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { viewer, event, question } = found;
  const [first] = await meetupsOfEvent(event.slug, viewer);
  const zone = question.timeZone ?? first?.timeZone ?? DEFAULT_ZONE;
  return (
    <QuestionPage {...{ event, question, zone }} answer={null}>
      {null}
    </QuestionPage>
  );
}
