"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { publishMeetupAction } from "@/lib/wishes/actions";

type Props = { meetupId: string; texts: { publish: string; publishing: string } };

export function PublishForm({ meetupId, texts }: Props) {
  const form = useForm(publishMeetupAction);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <input type="hidden" name="meetupId" value={meetupId} />
      <SubmitButton pendingText={texts.publishing}>{texts.publish}</SubmitButton>
    </Form>
  );
}
