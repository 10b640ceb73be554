"use client";

import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";

export type SaveTexts = { save: string; saving: string; saved: string; savedNotified: string };

type Props = {
  done: boolean;
  /** The number of people notified. */
  notifiedCount?: number;
  /** A second sentence. */
  also?: string | false;
  texts: SaveTexts;
};

/** The button of one part of the details, and its result. */
export function Save({ done, notifiedCount = 0, also, texts }: Props) {
  const saved = notifiedCount > 0 ? `${texts.savedNotified} ${notifiedCount}.` : texts.saved;
  return (
    <div className="grid gap-4">
      <SubmitButton className="justify-self-start" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={done ? [saved, also].filter(Boolean).join(" ") : null} />
    </div>
  );
}
