"use client";

import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { setLineUpStartAction } from "@/lib/line-ups/actions";

type Props = {
  meetupId: string;
  startsLocal: string;
  /** Empty unless the clocks change that night. */
  startsChoice: string;
  /** The start when the form was rendered. */
  mark: string;
  texts: Record<"start" | "hint" | "save" | "saving" | "saved", string> & { clock: ClockTexts };
};

export function LineUpStartForm({ meetupId, startsLocal, startsChoice, mark, texts }: Props) {
  const form = useForm(setLineUpStartAction);
  return (
    <Form form={form} className="grid gap-4">
      <HiddenFields form={form} fields={{ meetupId, before: mark }} />
      <TextField
        name="startsLocal"
        label={texts.start}
        hint={texts.hint}
        autoComplete="off"
        className="max-w-text"
        defaultValue={form.value("startsLocal", startsLocal)}
        error={form.error("startsLocal")}
      />
      <ClockChoice
        name="startsChoice"
        code={form.code("startsLocal")}
        chosen={form.value("startsChoice", startsChoice)}
        texts={texts.clock}
      />
      <div>
        <SubmitButton look="secondary" pendingText={texts.saving}>
          {texts.save}
        </SubmitButton>
      </div>
      <FormStatus message={form.state.status === "done" ? texts.saved : null} />
    </Form>
  );
}
