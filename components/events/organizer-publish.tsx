"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { publishEventAction } from "@/lib/meetups/event-actions";

type Props = { eventId: string; texts: { button: string; pending: string } };

export function PublishEventForm({ eventId, texts }: Props) {
  const form = useForm(publishEventAction);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <SubmitButton pendingText={texts.pending}>{texts.button}</SubmitButton>
    </Form>
  );
}
