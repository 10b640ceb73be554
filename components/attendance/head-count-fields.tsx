"use client";

import { Checkbox, ChoiceGroup } from "@/components/ui/choice";
import { SelectField, TextField } from "@/components/ui/field";
import { Stepper } from "@/components/ui/stepper";
import type { useForm } from "@/components/ui/use-form";
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
      <WhichClock form={form} texts={texts} />
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

/** Asked only on the two nights of the year when a clock skips or repeats what was typed. */
function WhichClock({ form, texts }: Pick<Props, "form" | "texts">) {
  const fault = form.code("at");
  const chosen = form.value("atChoice");
  if (fault !== "time-gap" && fault !== "time-overlap" && !chosen) return null;
  const isGap = fault === "time-gap";
  return (
    <ChoiceGroup
      name="atChoice"
      label={isGap ? texts.whichGap : texts.whichOverlap}
      defaultValue={chosen}
      choices={[
        { value: "earlier", label: isGap ? texts.gapEarlier : texts.overlapEarlier },
        { value: "later", label: isGap ? texts.gapLater : texts.overlapLater },
      ]}
    />
  );
}
