"use client";

import { AddressField, NameField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { inviteCoSpeakerAction } from "@/lib/co-speakers/actions";

type Props = {
  talkId: string;
  texts: Record<"name" | "address" | "invite" | "inviting" | "done", string>;
};

export function InviteForm({ talkId, texts }: Props) {
  const form = useForm(inviteCoSpeakerAction);
  const ids = { name: "coSpeakerName", address: "coSpeakerAddress" };
  return (
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
      <FormStatus message={form.state.status === "done" ? texts.done : null} />
    </Form>
  );
}
