import type { ReactNode } from "react";
import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { foreign } from "@/components/reflections/byline";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Markdown } from "@/components/ui/text/markdown";
import { approveCommentAction, keepCommentAction } from "@/lib/comments/actions";
import type { QueuedComment } from "@/lib/comments/queue-queries";
import type { ShownEvent } from "@/lib/events/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { commentPath } from "@/lib/threads/rules";
import { HideForm } from "./comment-actions";

type Props = {
  locale: Locale;
  event: ShownEvent;
  queue: QueuedComment[];
  /** What else waits; null if nothing. */
  children: ReactNode;
};

/** For organizers: comments that wait for a host, and those that people reported. */
export function CommentQueue({ locale, event, queue, children }: Props) {
  const t = useTranslations("comments.queue");
  return (
    <OrganizerFrame
      locale={locale}
      event={event}
      current="comments"
      title={t("title")}
      lead={t("lead")}
      width="column"
    >
      {queue.length === 0 && !children && <EmptyState>{t("none")}</EmptyState>}
      {queue.length > 0 && (
        <ul className="divide-y divide-hairline rounded-card border border-hairline bg-card">
          {queue.map((comment) => (
            <li key={comment.id} className="grid gap-2 px-4 py-4 sm:px-6">
              <Queued locale={locale} comment={comment} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </OrganizerFrame>
  );
}

type RowProps = { locale: Locale; comment: QueuedComment };

function Queued({ locale, comment }: RowProps) {
  const t = useTranslations("comments");
  const { id, authorName: name, about, isWaiting } = comment;
  const zone = about.place?.timeZone ?? DEFAULT_ZONE;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="wrap-anywhere font-semibold font-text text-base">{name}</h2>
        <time dateTime={comment.createdAt.toISOString()} className="text-ink-2 text-sm">
          {formatDateTimeAt(comment.createdAt, zone, locale)}
        </time>
        {isWaiting && <Badge tone="warn">{t("queue.waiting")}</Badge>}
        {comment.reportCount > 0 && (
          <Badge tone="danger">{t("queue.reported", { count: comment.reportCount })}</Badge>
        )}
      </div>
      <Markdown text={comment.body} lang={foreign(comment.locale, locale)} topHeading={null} />
      {comment.reports.length > 0 && (
        <ul className="grid gap-1 text-ink-2">
          {comment.reports.map((report) => (
            <li key={report.id} className="wrap-anywhere">
              {t("queue.report", { why: report.why })}
            </li>
          ))}
        </ul>
      )}
      <a
        href={`/${locale}${commentPath(about.path, id)}`}
        lang={foreign(about.title.lang, locale)}
        className="wrap-anywhere inline-flex min-h-target items-center text-link hover:underline"
      >
        {about.title.text}
      </a>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2">
        <RowAction
          action={isWaiting ? approveCommentAction : keepCommentAction}
          fields={{ commentId: id, revision: `${comment.revision}` }}
          row={name}
          text={t(isWaiting ? "approve" : "queue.keep")}
          pendingText={t("working")}
        />
        <HideForm commentId={id} name={name} />
      </div>
    </>
  );
}
