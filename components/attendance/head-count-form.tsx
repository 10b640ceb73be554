"use client";

import type { ComponentProps, ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { headCountAction } from "@/lib/attendance/actions";
import { HeadCountFields } from "./head-count-fields";
import type { HeadCountTexts } from "./head-count-texts";

type Props = {
  meetupId: string;
  formKey: string;
  isTonight: boolean;
  byPhone: ComponentProps<typeof HeadCountFields>["byPhone"];
  eventPath: string;
  deskPath: string;
  /** Shown instead of the form, unless the form was just rejected. */
  closed: ReactNode;
  texts: HeadCountTexts;
};

/** Two steps on one form, with or without scripts: the number, then a preview of the sentence. */
export function HeadCountForm(props: Props) {
  const form = useForm(headCountAction);
  const { state } = form;
  if (props.closed && state.status === "idle") return props.closed;
  return (
    <Card as="div">
      {state.status === "done" && state.step === "publish" ? (
        <Published {...props} sentence={state.sentence} />
      ) : (
        <Form form={form} className="grid gap-5">
          {state.status === "done" && state.step === "read-back" ? (
            <ReadBack {...props} {...state} />
          ) : (
            <Entry {...props} form={form} />
          )}
        </Form>
      )}
    </Card>
  );
}

function Entry({
  meetupId,
  formKey,
  isTonight,
  byPhone,
  form,
  texts,
}: Props & { form: ReturnType<typeof useForm> }) {
  return (
    <>
      <input type="hidden" name="meetupId" value={meetupId} />
      <input type="hidden" name="key" value={form.value("key", formKey)} />
      <input type="hidden" name="step" value="read-back" />
      <HeadCountFields {...{ form, isTonight, byPhone, texts }} />
      <SubmitButton size="door" wide pendingText={texts.reading}>
        {texts.readBack}
      </SubmitButton>
    </>
  );
}

type ReadBackProps = Pick<Props, "texts"> & { sentence: string; values: Record<string, string> };

function ReadBack({ texts, sentence, values }: ReadBackProps) {
  return (
    <>
      <Sentence title={texts.willBe} sentence={sentence} />
      {Object.entries(values).map(([name, value]) => (
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
  );
}

function Published({ eventPath, deskPath, texts, sentence }: Props & { sentence: string }) {
  return (
    <div className="grid gap-4">
      <Sentence title={texts.done} sentence={sentence} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={eventPath}>{texts.see}</ButtonLink>
        <ButtonLink href={deskPath}>{texts.again}</ButtonLink>
      </div>
    </div>
  );
}

/** Takes the focus when it appears (see Form), so that it is read out. */
function Sentence({ title, sentence }: { title: string; sentence: string }) {
  return (
    <div role="alert" tabIndex={-1} className="grid gap-1">
      <p className="text-ink-2">{title}</p>
      <p className="font-display font-bold text-2xl">{sentence}</p>
    </div>
  );
}
