"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { chooseTownAction } from "@/lib/places/actions";

type Props = {
  /** Folds the form behind this text. */
  summary?: string;
  /** Required if a page has two. */
  id: string;
  chosen: string;
  /** Suggestions while typing. */
  towns: string[];
  texts: Record<"field" | "show" | "showing" | "forget" | "forgetting", string>;
};

const LIST = "towns";

/** Stores the reader's town on this device. */
export function TownForm({ summary, id, chosen, towns, texts }: Props) {
  const form = useForm(chooseTownAction);
  const fields = (
    <Form form={form} className="grid max-w-text gap-2">
      {/* Aligned with the field, whatever is below it. */}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
        <TextField
          name="town"
          id={id}
          label={texts.field}
          list={LIST}
          autoComplete="address-level2"
          defaultValue={form.value("town", chosen)}
          key={chosen}
          error={form.error("town")}
          className="row-span-3 grid-rows-subgrid"
        />
        <datalist id={LIST}>
          {towns.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <SubmitButton
          look="secondary"
          icon="search"
          className="col-start-2 row-start-2"
          pendingText={texts.showing}
        >
          {texts.show}
        </SubmitButton>
        {chosen && (
          <SubmitButton
            look="quiet"
            name="forget"
            value="on"
            className="-ml-4 col-span-2 row-start-4 justify-self-start sm:col-span-1 sm:col-start-3 sm:row-start-2 sm:ml-0"
            pendingText={texts.forgetting}
          >
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
