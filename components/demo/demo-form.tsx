import { Form } from "@/components/ui/form/form";
import { useForm } from "@/components/ui/form/use-form";
import { becomeAction, moveClockAction } from "@/lib/demo/actions";

export type DemoChoices = { choices: { value: string; label: string }[]; chosen: string | null };

type Props = DemoChoices & { what: "persona" | "position"; back: string };

/** One button per persona or clock position. */
export function DemoForm({ what, back, choices, chosen }: Props) {
  const form = useForm(what === "persona" ? becomeAction : moveClockAction);
  return (
    <Form form={form} switchesLanguage={false} className="flex flex-wrap gap-2">
      <input type="hidden" name="back" value={back} />
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="submit"
          name={what}
          value={value}
          aria-pressed={value === chosen}
          className="chip chip-outlined"
        >
          {label}
        </button>
      ))}
    </Form>
  );
}
