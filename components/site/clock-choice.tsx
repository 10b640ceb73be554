import { ChoiceGroup } from "@/components/ui/form/choice";

export type ClockTexts = { label: string; earlier: string; later: string };

type Props = {
  name: string;
  /** Of the fault beside the time. */
  code: string | undefined;
  chosen: string;
  texts: ClockTexts;
};

/** Asked only where a town's clocks skip the time or show it twice that night. */
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
