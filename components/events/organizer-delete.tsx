"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { deleteDraftAction } from "@/lib/meetups/event-actions";

type Props = { eventId: string; texts: { button: string; pending: string } };

/** The second step: the first was to unfold it. */
export function DeleteDraftForm({ eventId, texts }: Props) {
  const form = useForm(deleteDraftAction);
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <SubmitButton look="destructive" pendingText={texts.pending}>
        {texts.button}
      </SubmitButton>
    </Form>
  );
}
