import type { Translator } from "./owners";

/** `name`: the author's, if the profile has one. */
export function commitmentTexts(t: Translator, name: string | null) {
  return {
    title: t("form.title"),
    lead: t("form.lead"),
    back: t("back-to-list"),
    signInFirst: t("form.sign-in-first"),
    signIn: t("form.sign-in"),
    text: t("form.text"),
    textHint: t("form.text-hint"),
    dueDate: { label: t("form.due-date"), hint: t("form.due-date-hint") },
    place: t("form.place"),
    noPlace: t("form.no-place"),
    language: t("form.language"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    signed: name && t("form.signed", { name }),
    add: t("form.make"),
    adding: t("form.making"),
  };
}
