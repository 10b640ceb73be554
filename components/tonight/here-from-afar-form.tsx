"use client";

import { TextField } from "@/components/ui/form/field";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { hereFromAfarAction } from "@/lib/tonight/actions";

type Props = {
  fields: Record<string, string>;
  isHere: boolean;
  /** Null where none is known: the form asks for one. */
  town: string | null;
  texts: Record<"say" | "saying" | "done" | "town" | "townHint" | "undo" | "undoing", string>;
};

export function HereFromAfarForm({ fields, isHere, town, texts }: Props) {
  const form = useForm(hereFromAfarAction);
  return (
    <FocusOnChange side={isHere ? "here" : "not"}>
      <Form form={form} className="grid gap-3">
        <HiddenFields fields={{ ...fields, here: isHere ? "false" : "true" }} />
        {isHere ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <p tabIndex={-1} className="font-semibold text-ok">
              {texts.done}
            </p>
            <SubmitButton look="quiet" icon="undo" pendingText={texts.undoing}>
              {texts.undo}
            </SubmitButton>
          </div>
        ) : (
          <>
            {town === null && (
              <TextField
                name="town"
                label={texts.town}
                hint={texts.townHint}
                autoComplete="off"
                defaultValue={form.value("town")}
                error={form.error("town")}
              />
            )}
            <SubmitButton size="door" wide icon="pin" pendingText={texts.saying}>
              {texts.say}
            </SubmitButton>
          </>
        )}
      </Form>
    </FocusOnChange>
  );
}
