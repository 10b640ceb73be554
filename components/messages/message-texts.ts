import type { useForm } from "@/components/ui/form/use-form";
import { useTranslations } from "@/lib/platform/i18n/translations";

export type MessageForm = Pick<ReturnType<typeof useForm>, "value" | "error">;

export type Audiences = { value: string; label: string }[];

const TEXTS = [
  ...(["audience", "oneLanguage", "subjectEn", "subjectFr", "textEn", "textFr"] as const),
  ...(["textHint", "preview", "working", "subject", "unsubscribe"] as const),
  ...(["send", "sending", "change", "again"] as const),
];

type Texts = Record<(typeof TEXTS)[number], string>;

/** The form's texts; client components have no catalogue. */
export function useMessageTexts(): Texts {
  const t = useTranslations("messages.desk");
  return Object.fromEntries(TEXTS.map((key) => [key, t(key)])) as Texts;
}

export type MessageTexts = Texts;
