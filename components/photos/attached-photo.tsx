"use client";

import type { ReactNode, RefObject } from "react";
import { Checkbox } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { controlClass, FieldFrame, fieldWiring } from "@/components/ui/form/field-frame";
import { ProgressBar } from "@/components/ui/progress-bar";

export type AttachedTexts = Record<
  "file" | "fileHint" | "adding" | "describe" | "describeHint" | "consent",
  string
>;

type Props = {
  /** The control, which sends nothing by itself. */
  input: RefObject<HTMLInputElement | null>;
  /** How much of the file was sent, from 0 to 1. */
  share: number | null;
  errors: Partial<Record<"file" | "description" | "consent", string | undefined>>;
  before: { description: string; consent: boolean };
  onChange?: () => void;
  texts: AttachedTexts;
  /** Instead of choosing a file, where there are no scripts. */
  children?: ReactNode;
};

/** A picture that goes with a form's words: the file, what it shows, and that the people on it agree. */
export function AttachedPhoto({ input, share, errors, before, onChange, texts, children }: Props) {
  const file = { name: "file", label: texts.file, hint: texts.fileHint, error: errors.file };
  const { name: _, ...wiring } = fieldWiring(file);
  return (
    <div className="grid gap-5">
      <div className="no-script:hidden">
        <FieldFrame {...file}>
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            className={controlClass}
            onChange={onChange}
            {...wiring}
          />
        </FieldFrame>
      </div>
      {share !== null && <ProgressBar label={texts.adding} value={share} max={1} />}
      {children}
      <TextArea
        name="description"
        label={texts.describe}
        hint={texts.describeHint}
        rows={2}
        defaultValue={before.description}
        error={errors.description}
      />
      <Checkbox
        name="consent"
        label={texts.consent}
        defaultChecked={before.consent}
        error={errors.consent}
      />
    </div>
  );
}
