import type { Translator } from "@/components/reflections/byline";

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
