"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { editSlotAction } from "@/lib/line-ups/actions";

type Props = {
  meetupId: string;
  slotId: string;
  /** Names the slot in its summary and button. */
  name: ReactNode;
  revision: number;
  /** Null if the talk's format fixes it. */
  length: { minutes: string; seconds: string } | null;
  changeoverSeconds: string;
  /** Null for a talk, which has its own. */
  titles: { titleEn: string; titleFr: string } | null;
  texts: Record<
    | "summary"
    | "minutes"
    | "seconds"
    | "changeover"
    | "titleEn"
    | "titleFr"
    | "optional"
    | "save"
    | "saving"
    | "saved",
    string
  >;
};

export function EditSlotForm({
  meetupId,
  slotId,
  name,
  revision,
  length,
  changeoverSeconds,
  titles,
  texts,
}: Props) {
  const form = useForm(editSlotAction);
  const field = (name: string, before: string) => ({
    name,
    // Unique ids, because every row has these fields.
    id: `${name}-${slotId}`,
    defaultValue: form.value(name, before),
    error: form.error(name),
  });
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  // Without scripts the whole page reloads, and the result must stay visible.
  const open = form.state.status !== "idle" || undefined;
  return (
    <Disclosure summary={texts.summary} of={name} open={open}>
      <Form form={form} className="grid max-w-text gap-4">
        <HiddenFields form={form} fields={{ meetupId, slotId, revision }} />
        {titles && (
          <>
            <TextField
              {...field("titleEn", titles.titleEn)}
              label={texts.titleEn}
              mark={texts.optional}
              lang="en"
            />
            <TextField
              {...field("titleFr", titles.titleFr)}
              label={texts.titleFr}
              mark={texts.optional}
              lang="fr"
            />
          </>
        )}
        <FieldPair>
          {length && (
            <>
              <TextField {...field("minutes", length.minutes)} {...number} label={texts.minutes} />
              <TextField {...field("seconds", length.seconds)} {...number} label={texts.seconds} />
            </>
          )}
          <TextField
            {...field("changeoverSeconds", changeoverSeconds)}
            {...number}
            required
            label={texts.changeover}
          />
        </FieldPair>
        <div>
          <SubmitButton look="secondary" pendingText={texts.saving}>
            {texts.save}
            <span className="sr-only">: {name}</span>
          </SubmitButton>
        </div>
        <FormStatus message={form.state.status === "done" ? texts.saved : null} />
      </Form>
    </Disclosure>
  );
}
