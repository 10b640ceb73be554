import type { Translator } from "@/components/reflections/byline";
import type { useTranslations } from "@/lib/platform/i18n/translations";

/** `name`: the author of the parent comment. */
export function commentTexts(t: Translator, own: CommentsTranslator, name: string | null) {
  return {
    heading: name ? t("comments.reply-to", { name }) : t("comments.write"),
    isReply: name !== null,
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    body: t("comments.body"),
    bodyHint: t("comments.body-hint"),
    send: t("comments.send"),
    sending: t("comments.sending"),
    posted: t("comments.posted"),
    waits: own("waits"),
    see: t("comments.see"),
    cancel: t("comments.cancel"),
  };
}

export type CommentTexts = ReturnType<typeof commentTexts>;

type CommentsTranslator = ReturnType<typeof useTranslations<"comments">>;

export function editTexts(
  t: CommentsTranslator,
  comments: ReturnType<typeof useTranslations<"reflections.comments">>,
) {
  return {
    heading: t("edit-title"),
    body: comments("body"),
    hint: t("edit-hint"),
    save: t("save"),
    saving: t("saving"),
    saved: t("saved"),
    see: t("see"),
    cancel: t("cancel"),
  };
}

export const reportTexts = (t: CommentsTranslator) => ({
  heading: t("report-title"),
  why: t("report-why"),
  hint: t("report-hint"),
  report: t("report"),
  working: t("working"),
  done: t("report-done"),
  cancel: t("report-cancel"),
});
