"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { cancelEventAction } from "@/lib/rsvps/host-actions";

type Props = { eventId: string; texts: { button: string; pending: string } };

/** The second step: the first was to unfold it. */
export function CancelEventForm({ eventId, texts }: Props) {
  const form = useForm(cancelEventAction);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <SubmitButton look="destructive" icon="cross" pendingText={texts.pending}>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
