import type { Translator } from "@/components/reflections/byline";
import type { useTranslations } from "@/lib/platform/i18n/translations";

/** `name`: the author of the parent comment. */
export function commentTexts(t: Translator, name: string | null) {
  return {
    heading: name ? t("comments.reply-to", { name }) : t("comments.write"),
    isReply: name !== null,
    signIn: t("comments.sign-in"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    body: t("comments.body"),
    bodyHint: t("comments.body-hint"),
    send: t("comments.send"),
    sending: t("comments.sending"),
    posted: t("comments.posted"),
    see: t("comments.see"),
    cancel: t("comments.cancel"),
  };
}

export type CommentTexts = ReturnType<typeof commentTexts>;

export function editTexts(
  t: ReturnType<typeof useTranslations<"comments">>,
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
