"use client";

import { Checkbox } from "@/components/ui/form/choice";
import { TextArea, TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { enterPaperAction } from "@/lib/door/actions";

type Props = {
  meetupId: string;
  formKey: string;
  rows: { id: string; name: string; guests: string[] }[];
  texts: {
    lead: string;
    nobody: string;
    came: string;
    walkIns: string;
    walkInsHint: string;
    nameless: string;
    save: string;
    saving: string;
    done: string;
  };
};

/** Row by row as on the paper: a box per person and guest, the space bar ticks, the tabulator goes on. */
export function PaperForm({ meetupId, formKey, rows, texts }: Props) {
  const form = useForm(enterPaperAction);
  const { state } = form;
  const came = form.list("came");
  const guests = form.list("guests");
  return (
    <>
      {state.status === "done" && (
        <div className="mb-4">
          <Notice tone="ok" role="status">
            {texts.done.replace("#", String(state.entered))}
          </Notice>
        </div>
      )}
      {/* What was saved is gone from the list: a new form, with empty boxes. */}
      <Form key={state.status === "done" ? formKey : ""} form={form} className="grid gap-5">
        <p className="text-ink-2">{rows.length > 0 ? texts.lead : texts.nobody}</p>
        <input type="hidden" name="meetupId" value={meetupId} />
        <input type="hidden" name="key" value={form.value("key", formKey)} />
        <fieldset className="min-w-0">
          <legend className="sr-only">{texts.came}</legend>
          <ul>
            {rows.map(({ id, name, guests: brought }) => (
              <li key={id} className="flex flex-wrap gap-x-6 border-hairline border-b">
                <Checkbox
                  name="came[]"
                  id={`came-${id}`}
                  value={id}
                  label={name}
                  defaultChecked={came.includes(id)}
                  className="wrap-anywhere min-w-40 flex-1"
                />
                {brought.map((label, i) => (
                  <Checkbox
                    key={label}
                    name="guests[]"
                    id={`guest-${id}-${i}`}
                    value={id}
                    label={label}
                    defaultChecked={guests.filter((one) => one === id).length > i}
                  />
                ))}
              </li>
            ))}
          </ul>
        </fieldset>
        <TextArea
          name="walkIns"
          label={texts.walkIns}
          hint={texts.walkInsHint}
          defaultValue={form.value("walkIns")}
          error={form.error("walkIns")}
        />
        <TextField
          name="nameless"
          label={texts.nameless}
          inputMode="numeric"
          required
          defaultValue={form.value("nameless", "0")}
          error={form.error("nameless")}
        />
        <SubmitButton pendingText={texts.saving} size="door">
          {texts.save}
        </SubmitButton>
      </Form>
    </>
  );
}
