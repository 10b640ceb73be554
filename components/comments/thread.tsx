import { useLocale } from "next-intl";
import type { Choice } from "@/components/open-questions/choose-answer";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import type { ShownComment, ShownThread } from "@/lib/comments/queries";
import { namesOnPage } from "@/lib/comments/rules";
import type { ThreadParams } from "@/lib/comments/schema";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { ThreadKey } from "@/lib/threads/schema";
import { Comment } from "./comment";
import { CommentForm } from "./comment-form";
import { commentTexts, editTexts, reportTexts } from "./comment-texts";
import { EditForm } from "./edit-form";
import { FollowThread } from "./follow-thread";
import { RememberVisit } from "./remember-visit";
import { ReportForm } from "./report-form";

type Props = {
  viewer: Person | null;
  /** Without the language. */
  eventPath: string;
  /** What it is about, with its address without the language. */
  subject: ThreadKey & { path: string };
  /** The point whose page this is. */
  point: { id: string } | null;
  thread: ShownThread;
  /** Whether the viewer follows it; null if nobody is signed in. */
  follows: boolean | null;
  params: ThreadParams;
  /** A form of this request was rejected: it stays, even if a new one would not be offered. */
  wasRejected: boolean;
  /** Created with the page, so that a repeated submission is one comment. */
  formKey: string;
  zone: string;
  links: SiteLinks;
  /** Where the viewer may choose the answer of a question. */
  choice?: Choice | null;
};

const indents = ["", "", "ml-4 sm:ml-8", "ml-8 sm:ml-16", "ml-12 sm:ml-24"];

/** Replies follow their parent. A form opens by a link, so that it works without scripts, and is the only one. */
export function Thread(props: Props) {
  const { viewer, subject, point, thread, params, zone, links } = props;
  const path = pathOf(props);
  // A point's page shows a part of the thread alone.
  const isVisit = viewer && !viewer.suspended && !point && thread.isNews;
  const t = useTranslations("reflections");
  const page = `/${useLocale()}${path}`;
  const start = params.from ? `from=${params.from}&` : "";
  const at = (form: string, id: string) => `${path}?${start}${form}=${id}#reply`;
  const pathsFor = (id: string) => ({
    reply: at("reply", id),
    edit: at("edit", id),
    report: at("report", id),
    commit: thread.takesOn ? `${props.eventPath}/commitments/new?comment=${id}` : null,
    ask: thread.takesOn ? `${props.eventPath}/questions/new?comment=${id}` : null,
    questions: `${props.eventPath}/questions`,
    // On the point's own page every comment is about it.
    point: point ? null : `${subject.path}/points`,
  });
  const under = thread.comments.find(
    ({ id }) => id === (params.report ?? params.edit ?? params.reply),
  );
  const form = under && formUnder(under, props, page);
  const names = namesOnPage(thread.comments);
  return (
    <Section id="comments" title={t("comments.title")}>
      {!thread.isFirst && <ButtonLink href={`${page}#comments`}>{t("comments.first")}</ButtonLink>}
      {thread.comments.length === 0 && <p className="mb-6 text-ink-2">{t("comments.empty")}</p>}
      <ol className="my-6 grid gap-6">
        {thread.comments.map((comment) => (
          <li key={comment.id} className={cx("min-w-0", indents[comment.level])}>
            <FocusOnChange side={comment.withdrawn ? "withdrawn" : "shown"}>
              <Comment
                comment={comment}
                names={names}
                zone={zone}
                paths={pathsFor(comment.id)}
                links={links}
                choice={props.choice ?? null}
              />
            </FocusOnChange>
            {comment === under && form && (
              <div id="reply" className="mt-4">
                {form}
              </div>
            )}
          </li>
        ))}
      </ol>
      {thread.next && (
        <p className="mb-6">
          <ButtonLink href={`${page}?from=${thread.next}#comments`}>
            {t("comments.more")}
          </ButtonLink>
        </p>
      )}
      {!form && <NewComment {...props} parent={null} />}
      {isVisit && <RememberVisit about={subject.about} subjectId={subject.subjectId} />}
      {props.follows !== null && (
        <FollowThread about={subject.about} subjectId={subject.subjectId} follows={props.follows} />
      )}
    </Section>
  );
}

function formUnder(comment: ShownComment, props: Props, page: string) {
  const { params, wasRejected } = props;
  const here = { comment, page, params };
  if (params.report) return comment.mayReport || wasRejected ? <Reporting {...here} /> : null;
  if (!params.edit) return comment.withdrawn ? null : <NewComment {...props} parent={comment} />;
  if (!comment.isOwn || !(comment.editMinutesLeft > 0 || wasRejected)) return null;
  return <Editing {...here} />;
}

/** The page's address, without the language. */
const pathOf = ({ subject, point }: Props) =>
  point ? `${subject.path}/points/${point.id}` : subject.path;

function pageWith(page: string, params: Partial<ThreadParams>): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => !!entry[1]);
  const query = new URLSearchParams(given).toString();
  return query ? `${page}?${query}` : page;
}

function NewComment({ parent, ...props }: Props & { parent: ShownComment | null }) {
  const { viewer, subject, point, params, formKey } = props;
  const path = pathOf(props);
  const [t, own] = [useTranslations("reflections"), useTranslations("comments")];
  const locale = useLocale();
  const page = `/${locale}${path}`;
  return (
    <CommentForm
      hidden={{
        ...{ about: subject.about, subjectId: subject.subjectId },
        ...{ parentId: parent?.id ?? "", pointId: point?.id ?? "", key: formKey, language: locale },
      }}
      asksName={viewer !== null && !viewer.name}
      page={page}
      here={pageWith(page, params)}
      texts={commentTexts(t, own, parent?.authorName ?? null)}
    />
  );
}

type FormProps = { comment: ShownComment; page: string; params: ThreadParams };

/** The page with its form, and at the comment without it. */
const pagesOf = ({ comment, page, params }: FormProps) => ({
  here: pageWith(page, params),
  back: `${pageWith(page, { from: params.from })}#comment-${comment.id}`,
});

function Editing(props: FormProps) {
  const texts = editTexts(useTranslations("comments"), useTranslations("reflections.comments"));
  const { id, revision, body, hidden } = props.comment;
  const comment = { id, revision, body: body ?? hidden?.body ?? "" };
  return <EditForm comment={comment} {...pagesOf(props)} texts={texts} />;
}

function Reporting(props: FormProps) {
  const texts = reportTexts(useTranslations("comments"));
  return <ReportForm commentId={props.comment.id} {...pagesOf(props)} texts={texts} />;
}
