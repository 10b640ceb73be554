"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { cancelMeetupAction } from "@/lib/rsvps/host-actions";

type Props = { meetupId: string; texts: { cancel: string; canceling: string } };

export function CancelForm({ meetupId, texts }: Props) {
  const form = useForm(cancelMeetupAction);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <input type="hidden" name="meetupId" value={meetupId} />
      <SubmitButton look="destructive" icon="cross" pendingText={texts.canceling}>
        {texts.cancel}
      </SubmitButton>
    </Form>
  );
}
