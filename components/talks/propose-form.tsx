"use client";

import type { ReactNode } from "react";
import { CoSpeakerRows } from "@/components/co-speakers/rows";
import {
  AbstractField,
  SpeakerFields,
  type SpeakerValues,
} from "@/components/speakers/speaker-fields";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import { TextField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { editProposalAction, proposeAction } from "@/lib/talks/actions";
import { AlsoCities } from "./also-cities";
import type { ProposeTexts } from "./propose-texts";

type Field = "title" | "format" | "minutes" | "locale" | "speakerName";

type Props = {
  /** Identifies the proposal: a form key, or a talk and its revision. */
  hidden: Record<string, string>;
  before: Record<Field, string> & SpeakerValues & { isFirstTime: boolean };
  isNew: boolean;
  /** Not submitted yet, so it can still be saved as a draft. */
  keepsDraft: boolean;
  /** The night's other cities that ask for talks, by their meetup's id. */
  cities: Choice[];
  paths: { mine: string; another: string };
  /** Shown instead of the form, unless the form was just rejected. */
  closed: ReactNode;
  texts: ProposeTexts;
};

export function ProposeForm(props: Props) {
  const { isNew, closed, paths, texts } = props;
  const form = useForm(isNew ? proposeAction : editProposalAction);
  if (form.state.status === "done")
    return (
      <Card as="div">
        <Proposed isDraft={form.state.state === "draft"} paths={paths} texts={texts} />
      </Card>
    );
  if (closed && !form.wasRejected) return closed;
  return (
    <Card as="div">
      <Fields {...props} form={form} />
    </Card>
  );
}

/** Hidden where the chosen format has a fixed duration, unless there is an error to see. */
const minutesClass =
  "max-w-60 not-has-aria-invalid:group-has-[[name=format]:checked:not([value=panel],[value=free])]:hidden";

type FieldsProps = Props & { form: ReturnType<typeof useForm> };

function Fields({ hidden, before, isNew, keepsDraft, cities, texts, form }: FieldsProps) {
  const field = (name: Field) => ({
    name,
    defaultValue: form.value(name, before[name]),
    error: form.error(name),
  });
  return (
    <Form form={form} className="group grid gap-6">
      <HiddenFields form={form} fields={hidden} />
      <TextField {...field("title")} label={texts.title} required />
      <AbstractField {...{ form, before, texts }} />
      <ChoiceGroup {...field("format")} label={texts.format} choices={texts.formats} />
      <TextField
        {...field("minutes")}
        label={texts.minutes}
        hint={texts.minutesHint}
        inputMode="numeric"
        autoComplete="off"
        className={minutesClass}
      />
      <ChoiceGroup {...field("locale")} label={texts.language} choices={texts.languages} inline />
      <TextField
        {...field("speakerName")}
        label={texts.speaker}
        hint={texts.speakerHint}
        autoComplete="name"
        required
      />
      <Checkbox
        name="isFirstTime"
        label={texts.isFirstTime}
        hint={texts.isFirstTimeHint}
        defaultChecked={form.checked("isFirstTime", before.isFirstTime)}
      />
      <SpeakerFields {...{ form, before, texts }} />
      {isNew && <CoSpeakerRows form={form} texts={texts.coSpeakers} />}
      {isNew && <AlsoCities {...{ form, cities, texts }} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="as" value="submitted" pendingText={texts.submitting}>
          {keepsDraft ? texts.submit : texts.save}
        </SubmitButton>
        {keepsDraft && (
          <SubmitButton name="as" value="draft" look="secondary" pendingText={texts.submitting}>
            {texts.draft}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

function Proposed({
  isDraft,
  paths,
  texts,
}: { isDraft: boolean } & Pick<Props, "paths" | "texts">) {
  return (
    <div className="grid gap-4">
      <Notice tone="ok" role="status" title={isDraft ? texts.draftTitle : texts.doneTitle}>
        {isDraft ? texts.draftDone : texts.done}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.mine}>{texts.mine}</ButtonLink>
        <ButtonLink href={paths.another}>{texts.another}</ButtonLink>
      </div>
    </div>
  );
}
