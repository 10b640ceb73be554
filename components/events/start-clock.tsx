import { ChoiceGroup } from "@/components/ui/choice";

export type ClockTexts = { clock: string; earlier: string; later: string };

type Props = {
  /** Of the fault beside the time. */
  code: string | undefined;
  chosen: string;
  texts: ClockTexts;
};

/** Asked only where a city's clocks skip the time or show it twice that night. */
export function ClockChoiceField({ code, chosen, texts }: Props) {
  if (code !== "clock-skips" && code !== "clock-repeats" && chosen === "") return null;
  return (
    <ChoiceGroup
      name="clock"
      label={texts.clock}
      defaultValue={chosen}
      inline
      choices={[
        { value: "earlier", label: texts.earlier },
        { value: "later", label: texts.later },
      ]}
    />
  );
}
