import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/form/field";
import type { useForm } from "@/components/ui/form/use-form";

export type RowTexts = Record<"summary" | "hint" | "name" | "address", string> & {
  /** One for each row. */
  people: string[];
};

type Props = { form: Pick<ReturnType<typeof useForm>, "value" | "error">; texts: RowTexts };

/** Who else speaks, on the form of a new proposal. */
export function CoSpeakerRows({ form, texts }: Props) {
  const isOpen = texts.people.some((_, at) =>
    (["name", "address"] as const).some(
      (field) =>
        form.value(`coSpeakers.${at}.${field}`) !== "" || form.error(`coSpeakers.${at}.${field}`),
    ),
  );
  return (
    <Disclosure summary={texts.summary} open={isOpen || undefined}>
      <p className="mb-4 text-ink-2">{texts.hint}</p>
      <div className="grid gap-6">
        {texts.people.map((person, at) => {
          const field = (of: "name" | "address") => {
            const name = `coSpeakers.${at}.${of}`;
            return {
              ...{ name, label: texts[of], autoComplete: "off" },
              ...{ defaultValue: form.value(name), error: form.error(name) },
            };
          };
          return (
            <fieldset key={person} className="grid gap-4 sm:grid-cols-2">
              <legend className="mb-2 font-semibold">{person}</legend>
              <TextField {...field("name")} />
              <TextField {...field("address")} type="email" />
            </fieldset>
          );
        })}
      </div>
    </Disclosure>
  );
}
