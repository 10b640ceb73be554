import { questionsForMail } from "@/lib/open-questions/news-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { links } from "../links";
import { commentsForMail, type MailComment, queueForMail } from "../queries";
import { questionNews } from "./question-templates";

/** Mails about replies, to those who follow a thread. */
export const commentTemplates = {
  "comment-posted": async ({ commentId }) => {
    const [comment] = await commentsForMail([commentId]);
    if (!comment) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commentPosted");
        const { authorName: name } = comment;
        return {
          subject: t("subject", { name }),
          blocks: [
            text(t("lead", { name })),
            quoteOf(comment, locale),
            button(t("button"), linkTo(comment, locale)),
            text(t("then")),
          ],
        };
      },
    };
  },

  "comment-waiting": async (about) => {
    const queue = await queueForMail(about);
    if (!queue) return null;
    const { eventSlug, comments, posts, counts, organizes } = queue;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commentWaiting");
        const more = counts.comments + counts.posts - comments.length - posts.length;
        const desk = `${links.organizerDesk(locale, eventSlug)}/comments`;
        return {
          subject: t("subject", counts),
          blocks: [
            ...comments.flatMap((comment) => [
              text(t(comment.heldAt ? "waits" : "reported", { name: comment.authorName })),
              quoteOf(comment, locale),
              ...(comment.heldAt ? [button(t("read"), linkTo(comment, locale))] : []),
            ]),
            ...posts.flatMap(({ authorName: name, title, locale: written }) => [
              text(t("post", { name })),
              quoteOf({ body: title, locale: written }, locale),
            ]),
            ...(posts.length > 0 ? [button(t("posts"), links.posts(locale, eventSlug))] : []),
            ...(more > 0 ? [text(t("more", { count: more }))] : []),
            ...(organizes ? [button(t("queue"), desk)] : []),
            text(t("then")),
          ],
        };
      },
    };
  },

  "comment-digest": async ({ commentIds, more, questions: told = [] }) => {
    const comments = await commentsForMail(commentIds);
    const news = await questionsForMail(told);
    const [count, questions] = [comments.length + more, news.length];
    if (comments.length + questions === 0) return null;
    return {
      content: (locale) => {
        const [t, n] = [
          translator(locale, "messages.commentDigest"),
          translator(locale, "messages.questionNews"),
        ];
        const both = n(comments.length > 0 ? "both" : "only", { count, questions });
        return {
          subject: questions === 0 ? t("subject", { count }) : both,
          blocks: [
            ...news.flatMap((item) => questionNews(item, locale)),
            ...(comments.length > 0 ? [text(t("lead"))] : []),
            ...comments.flatMap((comment, at) => inDigest(comment, comments[at - 1], locale)),
            ...(more > 0 ? [text(t("more", { count: more }))] : []),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;

type Quoted = Pick<MailComment, "body" | "locale">;

const quoteOf = ({ body, locale: written }: Quoted, locale: Locale): Block => ({
  kind: "quote",
  text: body,
  ...(written !== locale && { lang: written }),
});

const linkTo = ({ id, about }: MailComment, locale: Locale): string =>
  links.comment(locale, about.path, id);

/** With what its thread is about, once for all of one thread. */
function inDigest(comment: MailComment, before: MailComment | undefined, locale: Locale): Block[] {
  const t = translator(locale, "messages.commentDigest");
  const { about, authorName: name } = comment;
  return [
    ...(about.threadId === before?.about.threadId
      ? []
      : [text(t("thread", { title: about.title.text }))]),
    text(t("by", { name })),
    quoteOf(comment, locale),
    button(t("button", { name }), linkTo(comment, locale)),
  ];
}
