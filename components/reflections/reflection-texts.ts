import { PRESENCES } from "@/lib/reflections/schema";
import type { Translator } from "./byline";
import { NUMBER } from "./points/row-number";

export function reflectionTexts(t: Translator, name: string | null, place: string | null) {
  const points = (row: "takeaway" | "observation" | "wish", legend: string, hint: string) => {
    const label = t(`form.${row}`, { number: NUMBER });
    return {
      legend,
      hint: `${hint} ${t("form.list")}`,
      row: label,
      up: t("form.up", { row: label }),
      add: t("form.add"),
    };
  };
  const unnamed = place ? t("form.placed", { place }) : null;
  const named = (name: string) =>
    place ? t("form.signed-with-place", { name, place }) : t("form.signed", { name });
  return {
    signInFirst: t("form.sign-in-first"),
    signIn: t("form.sign-in"),
    stayed: t("form.stayed"),
    stayedHint: t("form.stayed-hint"),
    name: t("form.name"),
    nameHint: t("form.name-hint"),
    signed: name ? named(name) : unnamed,
    presence: t("form.presence"),
    presences: PRESENCES.map((value) => ({ value, label: t(`form.presences.${value}`) })),
    askThem: t("form.ask-them"),
    quotable: t("form.quotable"),
    preview: {
      button: t("form.preview.button"),
      working: t("form.preview.working"),
      title: t("form.preview.title"),
      lead: t("form.preview.lead"),
      takeaways: t("takeaways"),
      observations: t("observations"),
      nextTime: t("next-time"),
    },
    more: t("form.more"),
    place: t("form.place"),
    title: t("form.title-field"),
    optional: t("form.optional"),
    language: t("form.language"),
    opening: t("form.opening"),
    closing: t("form.closing"),
    markdown: t("form.markdown"),
    takeaways: points("takeaway", t("takeaways"), t("form.takeaways-hint")),
    observations: points("observation", t("observations"), t("form.observations-hint")),
    nextTime: points("wish", t("next-time"), t("form.next-time-hint")),
    photo: t("form.photo"),
    photoHint: t("form.photo-hint", { place: place ?? "" }),
    publish: t("form.publish"),
    saveDraft: t("form.save-draft"),
    save: t("form.save"),
    saving: t("form.saving"),
    saved: t("form.saved"),
    savesItself: t("form.saves-itself"),
    theirs: t("form.theirs"),
    saveMine: t("form.save-mine"),
  };
}

export type ReflectionTexts = ReturnType<typeof reflectionTexts>;
