import { ChoiceGroup } from "@/components/ui/form/choice";

export type ClockTexts = { label: string; earlier: string; later: string };

type Props = {
  name: string;
  /** The error code of the time field. */
  code: string | undefined;
  chosen: string;
  texts: ClockTexts;
};

/** Only shown if the time is in a skipped or repeated hour. */
export function ClockChoice({ name, code, chosen, texts }: Props) {
  if (code !== "clock-skips" && code !== "clock-repeats" && chosen === "") return null;
  return (
    <ChoiceGroup
      name={name}
      label={texts.label}
      defaultValue={chosen}
      choices={[
        { value: "earlier", label: texts.earlier },
        { value: "later", label: texts.later },
      ]}
    />
  );
}
