"use client";

import { AddressField, NameField } from "@/components/ui/form/field";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { inviteCoSpeakerAction } from "@/lib/co-speakers/actions";

type Props = {
  talkId: string;
  /** Nobody else can be named: what the last invitation led to is still said. */
  isFull: boolean;
  texts: Record<"name" | "address" | "invite" | "inviting" | "done", string>;
};

export function InviteForm({ talkId, isFull, texts }: Props) {
  const form = useForm(inviteCoSpeakerAction);
  const ids = { name: "coSpeakerName", address: "coSpeakerAddress" };
  const isDone = form.state.status === "done";
  return (
    <FocusOnChange side={isFull && isDone ? "full" : "open"} className="grid gap-4">
      {(!isFull || form.wasRejected) && (
        <Form form={form} className="grid gap-4">
          <HiddenFields form={form} fields={{ talkId }} />
          <div className="grid gap-4 sm:grid-cols-2">
            <NameField form={form} id={ids.name} label={texts.name} autoComplete="off" />
            <AddressField form={form} id={ids.address} label={texts.address} autoComplete="off" />
          </div>
          <div>
            <SubmitButton look="secondary" pendingText={texts.inviting}>
              {texts.invite}
            </SubmitButton>
          </div>
        </Form>
      )}
      <FormStatus message={isDone && <p tabIndex={-1}>{texts.done}</p>} />
    </FocusOnChange>
  );
}
