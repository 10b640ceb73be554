"use client";

import { useState } from "react";
import { ClockChoice, type ClockTexts } from "@/components/site/clock-choice";
import { TextField } from "@/components/ui/form/field";
import { FieldPair } from "@/components/ui/form/field-pair";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { startEventAction } from "@/lib/drafts/actions";
import { FormerHostChoices } from "./former-hosts";
import type { TownsTexts } from "./start-texts";
import type { FormerHosts, KnownCity, PlaceValues } from "./town-entry";
import { TownsField } from "./towns-field";

type Names = "title" | "otherTitle" | "localDate" | "localTime" | "hashtag";

type Props = {
  /** Created with the page, so that a repeated submission is one event. */
  formKey: string;
  /** The event that is run again. */
  from: string | null;
  before: Record<Names | "towns", string>;
  /** Typed beside the towns before signing in. */
  places: PlaceValues[];
  cities: KnownCity[];
  hosts: FormerHosts;
  /** Of a list of any length, one town too many is enough to say so. */
  mostRows: number;
  /** The cities of the organizer's last night under each hashtag. */
  townsByHashtag: Record<string, string>;
  otherLang: string;
  texts: Record<Names, string> & {
    clock: ClockTexts;
    towns: TownsTexts;
    titleHint: string;
    optional: string;
    dateHint: string;
    timeHint: string;
    hashtagHint: string;
    filled: string;
    afar: string;
    citiesNote: string;
    submit: string;
    submitting: string;
  };
};

export function StartForm(props: Props) {
  const { formKey, from, before, places, cities, hosts, otherLang, texts } = props;
  const form = useForm(startEventAction);
  const [towns, setTowns] = useState(form.value("towns", before.towns));
  const [filled, setFilled] = useState("");
  const fill = (hashtag: string) => {
    const last = props.townsByHashtag[hashtag.replace(/^[#＃]\s*/, "").toLowerCase()];
    if (!last || (towns.trim() !== "" && towns !== filled)) return;
    setTowns(last);
    setFilled(last);
  };
  const field = (name: Names) => ({
    name,
    label: texts[name],
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  const fromAfar = hosts.filter(({ slug }) => slug === "afar");
  return (
    <Form form={form} className="grid gap-6">
      <input type="hidden" name="key" value={form.value("key", formKey)} />
      {from && <HiddenFields fields={{ from }} />}
      <TextField {...field("title")} hint={texts.titleHint} required />
      <TextField {...field("otherTitle")} mark={texts.optional} lang={otherLang} />
      <FieldPair>
        <TextField {...field("localDate")} type="date" hint={texts.dateHint} required />
        <TextField {...field("localTime")} hint={texts.timeHint} autoComplete="off" required />
      </FieldPair>
      <ClockChoice
        name="clock"
        code={form.code("localTime")}
        chosen={form.value("clock")}
        texts={texts.clock}
      />
      <TextField
        {...field("hashtag")}
        hint={texts.hashtagHint}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => fill(event.target.value)}
        required
      />
      <div className="grid gap-3">
        <TownsField
          {...{ form, places, cities, hosts }}
          mostRows={props.mostRows}
          text={towns}
          onText={setTowns}
          texts={texts.towns}
        />
        {filled !== "" && towns === filled && <p className="text-ink-2 text-sm">{texts.filled}</p>}
        {fromAfar.length > 0 && (
          <div>
            <p className="font-semibold">{texts.afar}</p>
            <FormerHostChoices former={fromAfar} again={form.list("again")} texts={texts.towns} />
          </div>
        )}
      </div>
      <div className="grid gap-3">
        <p className="text-ink-2 text-sm">{texts.citiesNote}</p>
        <SubmitButton className="justify-self-start" pendingText={texts.submitting}>
          {texts.submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
