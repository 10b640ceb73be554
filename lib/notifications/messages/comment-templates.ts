import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, type MailTemplates, text } from "@/lib/platform/mail/email-content";
import { links } from "../links";
import { commentsForMail, type MailComment, queueForMail } from "../queries";

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

  "comment-digest": async ({ commentIds, more }) => {
    const comments = await commentsForMail(commentIds);
    if (comments.length === 0) return null;
    return {
      content: (locale) => {
        const t = translator(locale, "messages.commentDigest");
        const blocks = comments.flatMap((comment, at) => [
          ...(comment.about.threadId === comments[at - 1]?.about.threadId
            ? []
            : [text(t("thread", { title: comment.about.title.text }))]),
          text(t("by", { name: comment.authorName })),
          quoteOf(comment, locale),
          button(t("button", { name: comment.authorName }), linkTo(comment, locale)),
        ]);
        return {
          subject: t("subject", { count: comments.length + more }),
          blocks: [
            text(t("lead")),
            ...blocks,
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
