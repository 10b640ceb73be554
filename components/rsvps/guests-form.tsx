"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Form } from "@/components/ui/form/form";
import { FormStatus } from "@/components/ui/form/form-status";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { Stepper } from "@/components/ui/form/stepper";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { useForm } from "@/components/ui/form/use-form";
import { changeGuestsAction } from "@/lib/rsvps/actions";

type Props = {
  fields: Record<string, string>;
  guests: number;
  max: number;
  /** Of the meetup's page. */
  path: string;
  texts: GuestsTexts;
};

type GuestsTexts = Record<
  "label" | "hint" | "fewer" | "more" | "save" | "saving" | "saved" | keyof FriendTexts,
  string
>;
type FriendTexts = Record<"friend" | "friendLink" | "copy" | "copied", string>;

export function GuestsForm({ fields, guests, max, path, texts }: Props) {
  const form = useForm(changeGuestsAction);
  const { state } = form;
  return (
    <Form form={form} className="grid justify-items-start gap-3">
      <HiddenFields fields={fields} />
      <Stepper
        // A support person is one of the guests, and has a form of their own.
        key={guests}
        name="guests"
        label={texts.label}
        hint={texts.hint}
        max={max}
        lessText={texts.fewer}
        moreText={texts.more}
        defaultValue={form.value("guests", String(guests))}
        error={form.error("guests")}
      />
      <SubmitButton look="secondary" pendingText={texts.saving}>
        {texts.save}
      </SubmitButton>
      <FormStatus message={state.status === "done" ? texts.saved : null} />
      {state.status === "refused" && state.reason === "no-room-for-guests" && (
        <ForFriend path={path} texts={texts} />
      )}
    </Form>
  );
}

/** Whoever finds no seat for a friend passes the meetup's link on: the friend's own RSVP waits in order. */
function ForFriend({ path, texts }: { path: string; texts: FriendTexts }) {
  const address = typeof location === "undefined" ? path : new URL(path, location.href).href;
  return (
    <div className="grid justify-items-start gap-2">
      <p>
        {texts.friend}{" "}
        <a href={path} className="link">
          {texts.friendLink}
        </a>
      </p>
      <CopyButton text={address} copiedText={texts.copied}>
        {texts.copy}
      </CopyButton>
    </div>
  );
}
