import type { Metadata } from "next";
import { gone, wasFormRejected } from "@/app/gone";
import { Thread } from "@/components/comments/thread";
import { Answer } from "@/components/open-questions/answer";
import { QuestionPage } from "@/components/open-questions/question-page";
import { followsThread, threadOf } from "@/lib/comments/queries";
import { threadParams } from "@/lib/comments/schema";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { linksIn } from "@/lib/mentions/link-queries";
import { questionBySlug } from "@/lib/open-questions/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = {
  params: Promise<{ locale: Locale; event: string; question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function read({ params }: Pick<Props, "params">) {
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
  const { locale, viewer, event, question } = found;
  const { id, subject, origin, answer, mayChoose } = question;
  const shown = threadParams.parse(await props.searchParams);
  const [thread, follows] = await Promise.all([
    threadOf(subject, viewer, { from: shown.from }),
    followsThread(subject, viewer),
  ]);
  const written = thread.comments.map(({ body }) => body ?? "");
  const said = [question.text, origin?.text ?? "", answer?.body ?? "", ...written];
  const links = await linksIn(said, event, locale);
  const zone = question.timeZone ?? DEFAULT_ZONE;
  const path = `/n/${event.slug}/questions/${question.slug}`;
  return (
    <QuestionPage
      {...{ event, question, links, zone }}
      answer={answer && <Answer {...{ question, answer, path, links }} />}
    >
      <Thread
        {...{ viewer, thread, follows, zone, links }}
        eventPath={`/n/${event.slug}`}
        subject={{ about: "question", subjectId: id, path }}
        point={null}
        params={shown}
        wasRejected={await wasFormRejected()}
        formKey={formKey(viewer)}
        choice={mayChoose ? { questionId: id, chosenId: answer?.id ?? null } : null}
      />
    </QuestionPage>
  );
}
