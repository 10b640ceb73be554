"use client";

import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { goingAction } from "@/lib/rsvps/actions";

type Props = { meetupId: string; texts: { go: string; goIn: string; pending: string } };

/** One tap for who is signed in; in a list its name carries the city. */
export function GoingButton({ meetupId, texts }: Props) {
  const form = useForm(goingAction);
  return (
    <Form form={form} className="grid gap-2">
      <input type="hidden" name="meetupId" value={meetupId} />
      <SubmitButton pendingText={texts.pending} aria-label={texts.goIn}>
        {texts.go}
      </SubmitButton>
    </Form>
  );
}
