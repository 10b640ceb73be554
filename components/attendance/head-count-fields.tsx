"use client";

import { Checkbox, ChoiceGroup } from "@/components/ui/form/choice";
import { Stepper } from "@/components/ui/form/stepper";
import { HeadCountHow } from "./head-count-how";
import type { HeadCountForm, HeadCountTexts } from "./head-count-texts";

type Props = {
  form: HeadCountForm;
  isTonight: boolean;
  /** Whether the count may have come by telephone; "usual" if it does without saying. */
  byPhone: "usual" | "possible" | null;
  texts: HeadCountTexts;
};

export function HeadCountFields({ form, isTonight, byPhone, texts }: Props) {
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
      {byPhone && (
        <Checkbox
          name="byPhone"
          label={texts.byPhone}
          hint={texts.byPhoneHint}
          defaultChecked={form.checked("byPhone", byPhone === "usual")}
        />
      )}
      <HeadCountHow form={form} isTonight={isTonight} texts={texts} />
    </>
  );
}
