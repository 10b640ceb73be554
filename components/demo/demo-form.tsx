"use client";

import { Form } from "@/components/ui/form/form";
import { useForm } from "@/components/ui/form/use-form";
import { becomeAction, moveClockAction } from "@/lib/demo/actions";

type Props = {
  what: "persona" | "position";
  back: string;
  choices: { value: string; label: string; current: boolean }[];
};

/** One button per persona or clock position. */
export function DemoForm({ what, back, choices }: Props) {
  const form = useForm(what === "persona" ? becomeAction : moveClockAction);
  return (
    <Form form={form} className="flex flex-wrap gap-2">
      <input type="hidden" name="back" value={back} />
      {choices.map(({ value, label, current }) => (
        <button
          key={value}
          type="submit"
          name={what}
          value={value}
          aria-pressed={current}
          className="chip chip-outlined"
        >
          {label}
        </button>
      ))}
    </Form>
  );
}
