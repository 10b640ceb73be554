import { Checkbox } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import type { useForm } from "@/components/ui/form/use-form";
import type { SpeakerTexts } from "./speaker-texts";

const ALLOWED = ["mayBeFilmed", "mayBePhotographed", "mayBeQuoted"] as const;

export type SpeakerValues = Record<"abstract" | "bio" | "needs", string> &
  Record<(typeof ALLOWED)[number], boolean>;

type Form = Pick<ReturnType<typeof useForm>, "value" | "error" | "checked">;
type Props = { form: Form; before: SpeakerValues; texts: SpeakerTexts };

export function AbstractField({ form, before, texts }: Props) {
  return (
    <TextArea
      name="abstract"
      defaultValue={form.value("abstract", before.abstract)}
      error={form.error("abstract")}
      label={texts.abstract}
      hint={texts.abstractHint}
      mark={texts.optional}
      rows={5}
    />
  );
}

/** Who somebody is, and what they need and allow. */
export function SpeakerFields({ form, before, texts }: Props) {
  const field = (name: "bio" | "needs") => ({
    name,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
    label: texts[name],
    hint: texts[`${name}Hint`],
    mark: texts.optional,
    rows: 3,
  });
  return (
    <>
      <TextArea {...field("bio")} />
      <TextArea {...field("needs")} />
      <fieldset>
        <legend className="font-semibold">{texts.allowed}</legend>
        {ALLOWED.map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={texts[name]}
            defaultChecked={form.checked(name, before[name])}
          />
        ))}
      </fieldset>
    </>
  );
}
