import { useLocale } from "next-intl";
import type { Choice } from "@/components/open-questions/choose-answer";
import { Handle } from "@/components/profiles/handle";
import { foreign } from "@/components/reflections/byline";
import { Badge } from "@/components/ui/badge";
import { Undo } from "@/components/ui/form/undo";
import { Notice } from "@/components/ui/notice";
import { Markdown } from "@/components/ui/text/markdown";
import { restoreCommentAction } from "@/lib/comments/actions";
import type { ShownComment } from "@/lib/comments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { CommentActions, type CommentPaths } from "./comment-actions";

type Props = {
  comment: ShownComment;
  /** What the controls call each comment of the page. */
  names: Map<string, string>;
  zone: string;
  paths: CommentPaths;
  links: SiteLinks;
  /** Where the viewer may choose the answer of a question. */
  choice: Choice | null;
};

export function Comment({ comment, names, zone, paths, links, choice }: Props) {
  const t = useTranslations("comments");
  const locale = useLocale();
  const { id, authorName, authorHandle, body, createdAt } = comment;
  const anchor = `comment-${id}`;
  const lang = foreign(comment.locale, locale);
  if (authorName === null || body === null)
    return (
      <div id={anchor} className="grid gap-2 border-hairline border-l-3 pl-4 text-ink-2">
        <Withdrawn comment={comment} date={formatDateAt(createdAt, zone, locale)} />
        {comment.hidden && <Markdown text={comment.hidden.body} lang={lang} topHeading={null} />}
      </div>
    );
  return (
    <article id={anchor} className="grid gap-1 border-hairline border-l-3 pl-4">
      <header className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-sm">
        <h3 className="font-semibold font-text text-base text-ink">{authorName}</h3>
        {authorHandle && <Handle handle={authorHandle} />}
        <AnswersTo comment={comment} names={names} />
        <About comment={comment} points={paths.point} lang={lang} />
        <time dateTime={createdAt.toISOString()}>{formatDateAt(createdAt, zone, locale)}</time>
        {comment.isNew && <Badge tone="ok">{t("new")}</Badge>}
        {comment.isEdited && <span>{t("edited")}</span>}
      </header>
      {comment.isWaiting && (
        <Notice>{t(comment.isOwn ? "waiting-own" : "waiting", { name: authorName })}</Notice>
      )}
      <Markdown text={body} lang={lang} topHeading={null} links={links} />
      <CommentActions {...{ comment, paths, choice }} name={names.get(id) ?? authorName} />
    </article>
  );
}

function Withdrawn({ comment, date }: { comment: ShownComment; date: string }) {
  const [t, common] = [useTranslations("reflections.comments"), useTranslations("site.undo")];
  const own = useTranslations("comments");
  if (comment.hidden)
    return <p>{own("hidden", { by: comment.hidden.by, why: comment.hidden.why ?? "" })}</p>;
  const done = t(comment.withdrawnByAuthor ? "withdrawn" : "taken-down");
  if (!comment.canRestore) return <p>{done}</p>;
  return (
    <Undo
      done={done}
      action={restoreCommentAction}
      fields={{ commentId: comment.id }}
      row={t("one-comment", { date })}
      texts={{ undo: common("undo"), undoing: common("undoing") }}
    />
  );
}

type AboutProps = { comment: ShownComment; points: string | null; lang: string | undefined };

/** The point that a comment is about. */
function About({ comment: { point }, points, lang }: AboutProps) {
  const t = useTranslations("comments");
  const locale = useLocale();
  if (!point || !points) return null;
  return (
    <a
      href={`/${locale}${points}/${point.id}`}
      className="wrap-anywhere text-link underline-offset-4 hover:underline"
    >
      {t.rich("about", { text: point.text, quoted: (text) => <span lang={lang}>{text}</span> })}
    </a>
  );
}

function AnswersTo({ comment, names }: Pick<Props, "comment" | "names">) {
  const t = useTranslations("reflections.comments");
  const { isReply, parentId, parentName } = comment;
  if (!isReply) return null;
  if (!parentId) return <span>{t("in-reply-to-vanished")}</span>;
  const name = parentName && (names.get(parentId) ?? parentName);
  return (
    <a
      href={`#comment-${parentId}`}
      aria-label={name && name !== parentName ? t("in-reply-to", { name }) : undefined}
      className="text-link underline-offset-4 hover:underline"
    >
      {parentName ? t("in-reply-to", { name: parentName }) : t("in-reply-to-withdrawn")}
    </a>
  );
}
