"use client";

import { AddressField } from "@/components/ui/form/field";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { takeWishBackAction, wishAction } from "@/lib/wishes/actions";

type Props = {
  eventId: string;
  town: string;
  /** Requests an address when signed out. */
  asks: boolean;
  /** No longer on the page, except while it was just rejected. */
  closed: boolean;
  texts: Record<
    "address" | "wishText" | "wishGo" | "wishing" | "wished" | "takeBack" | "takingBack",
    string
  >;
};

/** "I'd come if there were one here": one press when signed in. */
export function WishForm({ isMine, ...props }: Props & { isMine: boolean }) {
  return isMine ? <Wished {...props} /> : <Wishing {...props} />;
}

function Place({ eventId, town }: Pick<Props, "eventId" | "town">) {
  return (
    <>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="town" value={town} />
    </>
  );
}

function Wished({ closed, texts, ...place }: Props) {
  const form = useForm(takeWishBackAction);
  if (closed && !form.wasRejected) return null;
  return (
    <Form form={form} className="grid justify-items-start gap-2">
      <Place {...place} />
      <FormStatus message={texts.wished} />
      <SubmitButton look="quiet" pendingText={texts.takingBack}>
        {texts.takeBack}
      </SubmitButton>
    </Form>
  );
}

function Wishing({ asks, closed, texts, ...place }: Props) {
  const form = useForm(wishAction);
  if (closed && !form.wasRejected) return null;
  if (form.state.status === "done") return <FormStatus message={texts.wished} />;
  return (
    <Form form={form} className="grid gap-3">
      <Place {...place} />
      <p className="text-ink-2">{texts.wishText}</p>
      {(asks || form.error("address")) && (
        <AddressField form={form} id={`wish-${place.town}`} label={texts.address} />
      )}
      <SubmitButton look="secondary" pendingText={texts.wishing}>
        {texts.wishGo}
      </SubmitButton>
    </Form>
  );
}
