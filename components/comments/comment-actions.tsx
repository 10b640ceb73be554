import { useLocale } from "next-intl";
import { type Choice, ChooseAnswer } from "@/components/open-questions/choose-answer";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { Disclosure } from "@/components/ui/disclosure";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { approveCommentAction, withdrawCommentAction } from "@/lib/comments/actions";
import type { ShownComment } from "@/lib/comments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { likeAction } from "@/lib/reactions/actions";

/** Where each form opens, without the language. */
export type CommentPaths = Record<"reply" | "edit" | "report" | "questions", string> & {
  /** Null while nothing can be taken on or asked. */
  commit: string | null;
  ask: string | null;
  /** Where the reflection's points are; null on a point's own page. */
  point: string | null;
};

type Props = {
  comment: ShownComment;
  name: string;
  paths: CommentPaths;
  /** Where the viewer may choose the answer of a question. */
  choice: Choice | null;
};

const linkClass =
  "inline-flex min-h-target items-center text-link underline-offset-4 hover:underline";

export function CommentActions({ comment, name, paths, choice }: Props) {
  const [t, replies] = [useTranslations("comments"), useTranslations("reflections.comments")];
  const commitments = useTranslations("commitments");
  const locale = useLocale();
  const { editMinutesLeft: minutes } = comment;
  return (
    <div className="flex flex-wrap items-start gap-x-5">
      {!comment.isWaiting && (
        <a
          href={`/${locale}${paths.reply}`}
          aria-label={replies("reply-to", { name })}
          className={linkClass}
        >
          {replies("reply")}
        </a>
      )}
      {!comment.isWaiting && paths.commit && (
        <a
          href={`/${locale}${paths.commit}`}
          aria-label={commitments("from-comment-of", { name })}
          className={linkClass}
        >
          {commitments("make")}
        </a>
      )}
      <Asked comment={comment} name={name} paths={paths} />
      {minutes > 0 && (
        <a href={`/${locale}${paths.edit}`} className={linkClass}>
          {t("edit", { minutes })}
        </a>
      )}
      {comment.mayReport && (
        <a
          href={`/${locale}${paths.report}`}
          aria-label={t("report-of", { name })}
          className={linkClass}
        >
          {t("report")}
        </a>
      )}
      {choice && !comment.isWaiting && (
        <ChooseAnswer choice={choice} comment={comment} name={name} />
      )}
      <Likes comment={comment} name={name} />
      {comment.mayApprove && (
        <RowAction
          action={approveCommentAction}
          fields={{ commentId: comment.id, revision: `${comment.revision}` }}
          row={name}
          text={t("approve")}
          pendingText={t("working")}
        />
      )}
      <Withdraw comment={comment} name={name} />
    </div>
  );
}

/** The way to ask about it, or to the question that was asked. */
function Asked({ comment, name, paths }: Omit<Props, "choice">) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  const slug = comment.questionSlug;
  const path = slug ? `${paths.questions}/${slug}` : paths.ask;
  if (comment.isWaiting || path === null) return null;
  return (
    <a
      href={`/${locale}${path}`}
      aria-label={t(slug ? "asked-of" : "ask-about-of", { name })}
      className={linkClass}
    >
      {t(slug ? "was-asked" : "ask-about")}
    </a>
  );
}

function Likes({ comment, name }: Pick<Props, "comment" | "name">) {
  const t = useTranslations("comments.likes");
  const { likes: count, isLiked } = comment;
  if (!comment.mayLike)
    return count === 0 ? null : (
      <span className="inline-flex min-h-target items-center text-ink-2">
        {t("count", { count })}
      </span>
    );
  return (
    <RowAction
      action={likeAction}
      fields={{ kind: "comment", subjectId: comment.id, liked: `${!isLiked}` }}
      row={t("of", { name, count })}
      text={`${t(isLiked ? "unlike" : "like")}${count > 0 ? ` (${count})` : ""}`}
      pendingText={t("working")}
    />
  );
}

function Withdraw({ comment, name }: Pick<Props, "comment" | "name">) {
  const t = useTranslations("reflections.withdraw");
  if (!comment.withdrawsAs) return null;
  if (comment.withdrawsAs !== "author") return <HideForm commentId={comment.id} name={name} />;
  return (
    <Disclosure summary={<span className="text-danger">{t("comment")}</span>} of={name}>
      <WithdrawForm
        action={withdrawCommentAction}
        target={{ name: "commentId", id: comment.id }}
        texts={{
          lead: t("comment-lead"),
          why: null,
          whyHint: "",
          withdraw: t("button"),
          working: t("working"),
          label: t("comment-of", { name }),
        }}
      />
    </Disclosure>
  );
}

/** For whoever runs the thread: the reason is shown to the comment's author. */
export function HideForm({ commentId, name }: { commentId: string; name: string }) {
  const t = useTranslations("comments");
  return (
    <Disclosure summary={<span className="text-danger">{t("hide")}</span>} of={name}>
      <WithdrawForm
        action={withdrawCommentAction}
        target={{ name: "commentId", id: commentId }}
        texts={{
          lead: t("hide-lead"),
          why: t("why"),
          whyHint: t("hide-why-hint"),
          withdraw: t("hide"),
          working: t("working"),
          label: t("hide-of", { name }),
        }}
      />
    </Disclosure>
  );
}
