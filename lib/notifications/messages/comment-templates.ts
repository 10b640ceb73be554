import { questionsForMail } from "@/lib/open-questions/news-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { links } from "../links";
import {
  commentsForMail,
  type MailComment,
  type MailReflection,
  queueForMail,
  reflectionsForMail,
} from "./comment-queries";
import { questionNews } from "./question-templates";

/** Mails about replies and mentions, to those who follow a thread or are mentioned. */
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

  "comment-digest": async ({
    commentIds,
    mentionIds = [],
    reflectionIds = [],
    questions = [],
    more,
  }) => {
    const comments = await commentsForMail(commentIds);
    const reflections = await reflectionsForMail(reflectionIds);
    const news = await questionsForMail(questions);
    const all = [...reflections, ...comments];
    if (all.length + news.length === 0) return null;
    const mentioned = (comment: MailComment) => mentionIds.includes(comment.id);
    const mentions = reflections.length + comments.filter(mentioned).length;
    const facts = { all, mentions, questions: news.length, more };
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commentDigest");
        return {
          subject: digestSubject(facts, locale),
          blocks: [
            ...news.flatMap((item) => questionNews(item, locale)),
            ...(all.length === 0 || isOneMention(facts)
              ? []
              : [text(t(mentions > 0 ? "lead-mentions" : "lead"))]),
            ...reflections.flatMap((reflection) => mentionIn(reflection, locale)),
            ...comments.flatMap((comment, at) => [
              ...(comment.about.threadId === comments[at - 1]?.about.threadId
                ? []
                : [text(t("thread", { title: comment.about.title.text }))]),
              ...said(comment, mentioned(comment), locale),
            ]),
            ...(more > 0 ? [text(t("more", { count: more }))] : []),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;

type DigestFacts = {
  all: { authorName: string }[];
  mentions: number;
  questions: number;
  more: number;
};

const isOneMention = ({ all, mentions, questions, more }: DigestFacts) =>
  mentions === 1 && all.length === 1 && questions + more === 0;

function digestSubject(facts: DigestFacts, locale: Locale): string {
  const t = translator(locale, "messages.commentDigest");
  const { all, mentions, questions, more } = facts;
  const count = all.length + more;
  if (questions > 0)
    return translator(locale, "messages.questionNews")(all.length > 0 ? "both" : "only", {
      ...{ count, questions },
    });
  if (isOneMention(facts) && all[0]) return t("mentioned", { name: all[0].authorName });
  return t(mentions > 0 ? "subject-mentions" : "subject", { count });
}

function mentionIn(reflection: MailReflection, locale: Locale): Block[] {
  const t = translator(locale, "messages.commentDigest");
  const { authorName: name, title, stayed, locale: written, event, slug } = reflection;
  return [
    text(t("by-reflection", { name })),
    quoteOf({ body: title ?? stayed, locale: written }, locale),
    button(t("button", { name }), links.published(locale, event.slug, slug)),
  ];
}

function said(comment: MailComment, isMention: boolean, locale: Locale): Block[] {
  const t = translator(locale, "messages.commentDigest");
  const { authorName: name } = comment;
  return [
    text(t(isMention ? "by-mention" : "by", { name })),
    quoteOf(comment, locale),
    button(t("button", { name }), linkTo(comment, locale)),
  ];
}

type Quoted = Pick<MailComment, "body" | "locale">;

const quoteOf = ({ body, locale: written }: Quoted, locale: Locale): Block => ({
  kind: "quote",
  text: body,
  ...(written !== locale && { lang: written }),
});

const linkTo = ({ id, about }: MailComment, locale: Locale): string =>
  links.comment(locale, about.path, id);
