import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Undo } from "@/components/ui/form/undo";
import { Markdown } from "@/components/ui/text/markdown";
import { restoreCommentAction, withdrawCommentAction } from "@/lib/comments/actions";
import type { ShownComment } from "@/lib/comments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt } from "@/lib/platform/time/format-instant";

type Props = { comment: ShownComment; zone: string; replyPath: string; editPath: string };

const linkClass =
  "inline-flex min-h-target items-center text-link underline-offset-4 hover:underline";

export function Comment({ comment, zone, replyPath, editPath }: Props) {
  const t = useTranslations("reflections.comments");
  const own = useTranslations("comments");
  const locale = useLocale();
  const { id, authorName, body, createdAt } = comment;
  const anchor = `comment-${id}`;
  if (authorName === null || body === null)
    return (
      <div id={anchor} className="border-hairline border-l-3 pl-4 text-ink-2">
        <Withdrawn comment={comment} date={formatDateAt(createdAt, zone, locale)} />
      </div>
    );
  return (
    <article id={anchor} className="grid gap-1 border-hairline border-l-3 pl-4">
      <header className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-sm">
        <h3 className="font-semibold font-text text-base text-ink">{authorName}</h3>
        <AnswersTo comment={comment} />
        <time dateTime={createdAt.toISOString()}>{formatDateAt(createdAt, zone, locale)}</time>
        {comment.isEdited && <span>{own("edited")}</span>}
      </header>
      <Markdown text={body} lang={foreign(comment.locale, locale)} topHeading={null} />
      <div className="flex flex-wrap items-start gap-x-5">
        <a
          href={`/${locale}${replyPath}`}
          aria-label={t("reply-to", { name: authorName })}
          className={linkClass}
        >
          {t("reply")}
        </a>
        {comment.editMinutesLeft > 0 && (
          <a href={`/${locale}${editPath}`} className={linkClass}>
            {own("edit", { minutes: comment.editMinutesLeft })}
          </a>
        )}
        <Withdraw comment={comment} name={authorName} />
      </div>
    </article>
  );
}

function Withdrawn({ comment, date }: { comment: ShownComment; date: string }) {
  const [t, common] = [useTranslations("reflections.comments"), useTranslations("site.undo")];
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

function AnswersTo({ comment }: { comment: ShownComment }) {
  const t = useTranslations("reflections.comments");
  const { isReply, parentId, parentName } = comment;
  if (!isReply) return null;
  if (!parentId) return <span>{t("in-reply-to-vanished")}</span>;
  return (
    <a href={`#comment-${parentId}`} className="text-link underline-offset-4 hover:underline">
      {parentName ? t("in-reply-to", { name: parentName }) : t("in-reply-to-withdrawn")}
    </a>
  );
}

function Withdraw({ comment, name }: { comment: ShownComment; name: string }) {
  const t = useTranslations("reflections.withdraw");
  if (!comment.withdrawsAs) return null;
  const own = comment.withdrawsAs === "author";
  return (
    <Disclosure summary={<span className="text-danger">{t("comment")}</span>} of={name}>
      <WithdrawForm
        action={withdrawCommentAction}
        target={{ name: "commentId", id: comment.id }}
        texts={{
          lead: t("comment-lead"),
          why: own ? null : t("why"),
          whyHint: t("why-hint"),
          withdraw: t("button"),
          working: t("working"),
          label: t("comment-of", { name }),
        }}
      />
    </Disclosure>
  );
}
