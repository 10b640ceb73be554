"use client";

import { ClockChoice } from "@/components/site/clock-choice";
import { Checkbox, ChoiceGroup } from "@/components/ui/form/choice";
import { SelectField, TextField } from "@/components/ui/form/field";
import { Stepper } from "@/components/ui/form/stepper";
import type { useForm } from "@/components/ui/form/use-form";
import type { HeadCountTexts } from "./head-count-texts";

type Props = {
  form: Pick<ReturnType<typeof useForm>, "value" | "error" | "code" | "checked">;
  isTonight: boolean;
  texts: HeadCountTexts;
};

export function HeadCountFields({ form, isTonight, texts }: Props) {
  return (
    <>
      <Stepper
        name="count"
        size="door"
        label={texts.count}
        hint={texts.countHint}
        lessText={texts.less}
        moreText={texts.more}
        required
        defaultValue={form.value("count")}
        error={form.error("count")}
      />
      <Checkbox
        name="andMe"
        label={texts.andMe}
        hint={texts.andMeHint}
        defaultChecked={form.checked("andMe")}
        error={form.error("andMe")}
      />
      <ChoiceGroup
        name="precision"
        label={texts.precision}
        inline
        defaultValue={form.value("precision", "exactly")}
        error={form.error("precision")}
        choices={[
          { value: "exactly", label: texts.exactly },
          { value: "at_least", label: texts.atLeast },
        ]}
      />
      <TextField
        name="at"
        label={texts.at}
        hint={texts.atHint}
        autoComplete="off"
        defaultValue={form.value("at")}
        error={form.error("at")}
      />
      <ClockChoice
        name="atChoice"
        code={form.code("at")}
        chosen={form.value("atChoice")}
        texts={texts.clock}
      />
      <Checkbox
        name="approximateTime"
        label={texts.approximate}
        defaultChecked={form.checked("approximateTime", !isTonight)}
      />
      <SelectField
        name="method"
        label={texts.method}
        options={texts.methods}
        defaultValue={form.value("method", "by_eye")}
        error={form.error("method")}
      />
    </>
  );
}
