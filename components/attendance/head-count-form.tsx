"use client";

import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { headCountAction } from "@/lib/attendance/actions";
import { HeadCountFields } from "./head-count-fields";
import type { HeadCountTexts } from "./head-count-texts";

type Props = {
  meetupId: string;
  formKey: string;
  isTonight: boolean;
  eventPath: string;
  deskPath: string;
  texts: HeadCountTexts;
};

/** Two steps on one form, with scripts or without: the number, then what would be published. */
export function HeadCountForm(props: Props) {
  const { meetupId, formKey, eventPath, deskPath, texts } = props;
  const form = useForm(headCountAction);
  const { state } = form;
  if (state.status === "done" && state.step === "publish")
    return (
      <div className="grid gap-4">
        <Told title={texts.done} sentence={state.sentence} />
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={eventPath}>{texts.see}</ButtonLink>
          <ButtonLink href={deskPath}>{texts.again}</ButtonLink>
        </div>
      </div>
    );
  const readsBack = state.status === "done" && state.step === "read-back";
  return (
    <Form form={form} className="grid gap-5">
      {readsBack ? (
        <>
          <Told title={texts.willBe} sentence={state.sentence} />
          {Object.entries(state.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="step" value="publish" size="door" pendingText={texts.publishing}>
              {texts.publish}
            </SubmitButton>
            <SubmitButton
              name="step"
              value="change"
              size="door"
              look="secondary"
              pendingText={texts.reading}
            >
              {texts.change}
            </SubmitButton>
          </div>
        </>
      ) : (
        <>
          <input type="hidden" name="meetupId" value={meetupId} />
          <input type="hidden" name="key" value={form.value("key", formKey)} />
          <input type="hidden" name="step" value="read-back" />
          <HeadCountFields form={form} isTonight={props.isTonight} texts={texts} />
          <SubmitButton size="door" wide pendingText={texts.reading}>
            {texts.readBack}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

/** Takes the focus as it appears (see Form), so that it is read out. */
function Told({ title, sentence }: { title: string; sentence: string }) {
  return (
    <div role="alert" tabIndex={-1} className="grid gap-1">
      <p className="text-ink-2">{title}</p>
      <p className="font-display font-bold text-2xl">{sentence}</p>
    </div>
  );
}
