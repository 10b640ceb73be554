import { useLocale } from "next-intl";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import type { ShownThread } from "@/lib/comments/queries";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Comment } from "./comment";
import { CommentForm } from "./comment-form";
import { commentTexts } from "./comment-texts";

type Props = {
  viewer: Person | null;
  reflectionId: string;
  /** The reflection's address, without the language. */
  path: string;
  thread: ShownThread;
  /** The comment being replied to, and where the page begins. */
  reply: string | null;
  from: string | null;
  /** Created with the page, so that a repeated submission is one comment. */
  formKey: string;
  zone: string;
};

const indents = ["", "", "ml-4 sm:ml-8", "ml-8 sm:ml-16", "ml-12 sm:ml-24"];

/** Replies follow their parent. A reply's form opens by a link, so that it works without scripts. */
export function Thread(props: Props) {
  const { viewer, reflectionId, path, thread, reply, from, formKey, zone } = props;
  const t = useTranslations("reflections");
  const locale = useLocale();
  const page = `/${locale}${path}`;
  const replyingTo = thread.comments.find((comment) => comment.id === reply && !comment.withdrawn);
  const signIn = (back: string) => `/sign-in?to=${encodeURIComponent(back)}`;
  const form = (parentId: string) => {
    const back = parentId ? `${path}?reply=${parentId}` : path;
    return (
      <CommentForm
        hidden={{ reflectionId, parentId, key: formKey, language: locale }}
        asksName={viewer !== null && !viewer.name}
        signIn={viewer ? null : `/${locale}${signIn(back)}`}
        page={page}
        here={here}
        texts={commentTexts(t, replyingTo?.authorName ?? null)}
      />
    );
  };
  const query = new URLSearchParams({ ...(from && { from }), ...(reply && { reply }) }).toString();
  const here = query ? `${page}?${query}` : page;
  const start = from ? `from=${from}&` : "";
  const replyTo = (id: string) => `${path}?${start}reply=${id}#reply`;
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
                zone={zone}
                replyPath={viewer ? replyTo(comment.id) : signIn(replyTo(comment.id))}
              />
            </FocusOnChange>
            {comment === replyingTo && (
              <div id="reply" className="mt-4">
                {form(comment.id)}
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
      {!replyingTo && form("")}
    </Section>
  );
}
