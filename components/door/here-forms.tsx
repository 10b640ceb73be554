"use client";

import { CodeField } from "@/components/ui/form/code-field";
import { NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useBrowserKey } from "@/components/ui/form/use-browser-key";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { checkInAction, hereByNameAction } from "@/lib/arrivals/actions";

type Props = {
  meetupId: string;
  texts: {
    tap: string;
    tapping: string;
    done: string;
    name: string;
    nameHint: string;
    code: string;
    codeHint: string;
  };
};

const Done = ({ text }: { text: string }) => (
  <Notice tone="ok" role="status" tabIndex={-1}>
    {text}
  </Notice>
);

/** One tap by whom this device knows. */
export function HereTap({ meetupId, texts }: Props) {
  const form = useForm(checkInAction);
  if (form.state.status === "done") return <Done text={texts.done} />;
  return (
    <Form form={{ ...form, refusal: form.anyError }} switchesLanguage={false}>
      <input type="hidden" name="meetupId" value={meetupId} />
      <SubmitButton pendingText={texts.tapping} size="door" wide>
        {texts.tap}
      </SubmitButton>
    </Form>
  );
}

/** Anybody, by name and the code on the wall. */
export function HereByName({ meetupId, code, texts }: Props & { code: string }) {
  const form = useForm(hereByNameAction);
  const key = useBrowserKey();
  if (form.state.status === "done") return <Done text={texts.done} />;
  return (
    <Form form={form} className="grid gap-5">
      <input type="hidden" name="meetupId" value={meetupId} />
      <input type="hidden" name="key" value={key} />
      <NameField form={form} label={texts.name} hint={texts.nameHint} />
      <CodeField
        label={texts.code}
        hint={texts.codeHint}
        defaultValue={form.value("code", code)}
        error={form.error("code")}
      />
      <SubmitButton pendingText={texts.tapping} size="door" wide>
        {texts.tap}
      </SubmitButton>
    </Form>
  );
}
