"use client";

import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

export type SaveTexts = { save: string; saving: string; saved: string; savedTold: string };

type Props = {
  done: boolean;
  /** How many mails were written. */
  told?: number;
  /** What else comes of it. */
  also?: string | false;
  texts: SaveTexts;
};

/** The end of every part of the details: its own button, and what came of it. */
export function Save({ done, told = 0, also, texts }: Props) {
  const said = told > 0 ? `${texts.savedTold} ${told}.` : texts.saved;
  return (
    <div className="grid gap-4">
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={done ? [said, also].filter(Boolean).join(" ") : null} />
    </div>
  );
}
