"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import type { FormState } from "@/lib/kernel/outcome";

type Texts = Record<"open" | "text" | "name" | "address" | "addressHint" | "optional", string> &
  Record<"send" | "sending" | "sent", string> & { lead: ReactNode; textHint?: string };

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  fields: Record<string, string>;
  /** The name of the text field. */
  text: "question" | "note";
  isOptional?: boolean;
  /** Whether the form asks for name and address. */
  asksForAddress: boolean;
  /** No longer on the page, except while it was just rejected. */
  closed?: boolean;
  texts: Texts;
};

/** A message to somebody whose address is not shown. */
export function MessageForm(props: Props) {
  const { action, fields, text, isOptional = false, asksForAddress, closed, texts } = props;
  const form = useForm(action);
  const key = useBrowserKey();
  if (closed && !form.wasRejected) return null;
  if (form.state.status === "done") return <FormStatus message={texts.sent} />;
  const field = (name: string, label: string) => ({
    name,
    id: `${text}-${name}`,
    label,
    defaultValue: form.value(name),
    error: form.error(name),
  });
  return (
    // Without scripts the result is part of the reloaded page and must be visible.
    <Disclosure summary={texts.open} open={form.state.status !== "idle"}>
      <Form form={form} className="grid max-w-text gap-5">
        <HiddenFields form={form} fields={fields} />
        <HiddenFields fields={{ key }} />
        {texts.lead && <p className="text-ink-2">{texts.lead}</p>}
        {/* Also shown if the session has ended in the meantime. */}
        {(asksForAddress || form.error("address")) && (
          <>
            <TextField {...field("name", texts.name)} mark={texts.optional} autoComplete="name" />
            <TextField
              {...field("address", texts.address)}
              type="email"
              autoComplete="email"
              hint={texts.addressHint}
              required
            />
          </>
        )}
        <TextArea
          {...field(text, texts.text)}
          mark={isOptional ? texts.optional : undefined}
          hint={texts.textHint}
          required={!isOptional}
        />
        <SubmitButton look="secondary" className="justify-self-start" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
