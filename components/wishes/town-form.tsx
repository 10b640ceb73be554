"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { chooseTownAction } from "@/lib/places/actions";

type Props = {
  /** Folds the form away behind these words. */
  summary?: string;
  /** Where one page has two. */
  id: string;
  chosen: string;
  /** Names to choose from while typing; none where another form of the page brought them. */
  towns: string[];
  texts: Record<"field" | "show" | "showing" | "forget" | "forgetting", string>;
};

const LIST = "towns";

/** Keeps the reader's town on this device, and what is near it shows. */
export function TownForm({ summary, id, chosen, towns, texts }: Props) {
  const form = useForm(chooseTownAction);
  const fields = (
    <Form form={form} className="grid max-w-text gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          name="town"
          id={id}
          label={texts.field}
          list={LIST}
          autoComplete="address-level2"
          defaultValue={form.value("town", chosen)}
          key={chosen}
          error={form.error("town")}
          className="min-w-0 flex-1 basis-52"
        />
        {towns.length > 0 && (
          <datalist id={LIST}>
            {towns.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
        <SubmitButton look="secondary" icon="search" pendingText={texts.showing}>
          {texts.show}
        </SubmitButton>
        {chosen && (
          <SubmitButton look="quiet" name="forget" value="on" pendingText={texts.forgetting}>
            {texts.forget}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
  if (!summary) return fields;
  return (
    <Disclosure
      summary={<span className="text-link">{summary}</span>}
      open={form.state.status === "invalid"}
    >
      {fields}
    </Disclosure>
  );
}
