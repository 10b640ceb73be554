import type { Translator } from "./owners";

/** `name`: the author's, if the profile has one. */
export function commitmentTexts(t: Translator, name: string | null) {
  return {
    signInFirst: t("form.sign-in-first"),
    signIn: t("form.sign-in"),
    text: t("form.text"),
    textHint: t("form.text-hint"),
    dueDate: t("form.due-date"),
    dueDateHint: t("form.due-date-hint"),
    place: t("form.place"),
    language: t("form.language"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    signed: name && t("form.signed", { name }),
    make: t("form.make"),
    making: t("form.making"),
  };
}

export type CommitmentTexts = ReturnType<typeof commitmentTexts>;
