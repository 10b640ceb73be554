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
} from "../queries";

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

  "comment-digest": async ({ commentIds, mentionIds = [], reflectionIds = [], more }) => {
    const comments = await commentsForMail(commentIds);
    const reflections = await reflectionsForMail(reflectionIds);
    const all = [...reflections, ...comments];
    const [first, second] = all;
    if (!first) return null;
    const count = all.length + more;
    const mentions = comments.filter(({ id }) => mentionIds.includes(id)).length;
    const isMention = reflections.length + mentions > 0;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commentDigest");
        const { authorName: name } = first;
        const isOne = isMention && !second && more === 0;
        return {
          subject: isOne
            ? t("mentioned", { name })
            : t(isMention ? "subject-mentions" : "subject", { count }),
          blocks: [
            ...(isOne ? [] : [text(t(isMention ? "lead-mentions" : "lead"))]),
            ...reflections.flatMap((reflection) => mentionIn(reflection, locale)),
            ...comments.flatMap((comment, at) => [
              ...(comment.about.threadId === comments[at - 1]?.about.threadId
                ? []
                : [text(t("thread", { title: comment.about.title.text }))]),
              ...said(comment, mentionIds.includes(comment.id), locale),
            ]),
            ...(more > 0 ? [text(t("more", { count: more }))] : []),
          ],
        };
      },
    };
  },
} satisfies Partial<MailTemplates>;

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
