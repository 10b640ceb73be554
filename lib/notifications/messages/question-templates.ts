import type { QuestionNews } from "@/lib/open-questions/news-queries";
import type { answeredBefore } from "@/lib/open-questions/next-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, text } from "@/lib/platform/mail/email-content";
import { markLanguage } from "@/lib/platform/mail/marked-text";
import { excerptOf } from "@/lib/platform/markdown/excerpt";
import { links } from "../links";

/** In a mail about something else. */
const ANSWER_LENGTH = 240;

type Answered = NonNullable<Awaited<ReturnType<typeof answeredBefore>>>;

/** What somebody asked after the night before, and the answer. */
export function answeredBlocks({ night, question, answer }: Answered, locale: Locale): Block[] {
  const t = translator(locale, "messages.answeredBefore");
  const marked = () => markLanguage(locale, { text: question.text, lang: question.locale });
  return [
    text(t.rich("lead", { text: marked })),
    answerQuote(answer, locale),
    button(t("button"), links.openQuestion(locale, night.slug, question.slug)),
  ];
}

const SENTENCES = { taken_on: "takenOn", chosen: "chosen" } as const;

/** In the digest: what became of a question that concerns the reader. */
export function questionNews({ kind, question, answer }: QuestionNews, locale: Locale): Block[] {
  const t = translator(locale, "messages.questionNews");
  const { text: asked, locale: lang, authorName: name, event, slug } = question;
  const marked = { text: () => markLanguage(locale, { text: asked, lang }) };
  const sentence = () => {
    if (kind === "answered")
      return t.rich("answered", { ...marked, name: answer?.authorName ?? "" });
    if (kind !== "asked") return t.rich(SENTENCES[kind], marked);
    return name ? t.rich("asked", { ...marked, name }) : t.rich("askedNameless", marked);
  };
  return [
    text(sentence()),
    ...(kind === "answered" && answer ? [answerQuote(answer, locale)] : []),
    button(t("button"), links.openQuestion(locale, event.slug, slug)),
  ];
}

const answerQuote = (answer: { body: string; locale: Locale }, locale: Locale): Block => ({
  ...{ kind: "quote", text: excerptOf(answer.body, ANSWER_LENGTH) },
  ...(answer.locale !== locale && { lang: answer.locale }),
});
