import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EditorTexts } from "./question-editor";

const TEXTS = [
  ...(["textEn", "textFr", "whyEn", "whyFr", "choicesEn", "choicesFr", "choicesHint"] as const),
  ...(["required", "requiredHint", "inList", "inListHint", "optional", "whyHint"] as const),
];

export function useEditorTexts(): EditorTexts {
  const t = useTranslations("meetups.questions");
  return Object.fromEntries(TEXTS.map((key) => [key, t(key)])) as EditorTexts;
}
