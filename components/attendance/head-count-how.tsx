"use client";

import { useState } from "react";
import { ClockChoice } from "@/components/site/clock-choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Checkbox } from "@/components/ui/form/choice";
import { SelectField, TextField } from "@/components/ui/form/field";
import type { HeadCountForm, HeadCountTexts } from "./head-count-texts";

type Props = { form: HeadCountForm; isTonight: boolean; texts: HeadCountTexts };

/** When and how, folded: on the night the usual answer is now and by eye. */
export function HeadCountHow({ form, isTonight, texts }: Props) {
  const [chosen, setChosen] = useState<{ at?: string; method?: string; about?: boolean }>({});
  const at = chosen.at ?? form.value("at");
  const about = chosen.about ?? form.checked("approximateTime", !isTonight);
  const method = chosen.method ?? form.value("method", "by_eye");
  const when = at === "" ? texts.noTime : about ? texts.about.replace("#", () => at) : at;
  const how = texts.methods.find(({ value }) => value === method)?.short;
  const isUsual = form.value("at") === "" && form.value("method", "by_eye") === "by_eye";
  return (
    <Disclosure
      open={!isUsual || Boolean(form.error("at") || form.error("method"))}
      summary={
        <>
          <span className="inline-block font-normal first-letter:uppercase">
            {when}, {how} ·
          </span>{" "}
          <span className="text-link underline">{texts.change}</span>
        </>
      }
    >
      <div className="grid gap-5">
        <TextField
          name="at"
          label={texts.at}
          hint={texts.atHint}
          autoComplete="off"
          defaultValue={form.value("at")}
          onChange={(event) => setChosen({ ...chosen, at: event.target.value.trim() })}
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
          onChange={(event) => setChosen({ ...chosen, about: event.target.checked })}
        />
        <SelectField
          name="method"
          label={texts.method}
          options={texts.methods}
          defaultValue={form.value("method", "by_eye")}
          onChange={(event) => setChosen({ ...chosen, method: event.target.value })}
          error={form.error("method")}
        />
      </div>
    </Disclosure>
  );
}
