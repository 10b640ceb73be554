"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { sendFile } from "@/components/photos/send-file";
import { shrink } from "@/components/photos/shrink";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/form/choice";
import { TextArea } from "@/components/ui/form/field";
import { controlClass, FieldFrame, fieldWiring } from "@/components/ui/form/field-frame";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { SignTexts } from "./answer-form";

type Props = {
  token: string;
  /** Why the last one was refused, without scripts. */
  refused: string | null;
  refusals: Record<string, string>;
  send: string;
  texts: SignTexts;
};

const FIELD = "file";

/** A picture of the sign with its description: posted as it stands without scripts, made smaller first with them. */
export function SignForm({ token, refused, refusals, send, texts }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState(refused);
  const [share, setShare] = useState<number | null>(null);
  const address = `/api/uploads/signs/${token}`;
  const sentence = reason === null ? undefined : (refusals[reason] ?? texts.failed);
  const ofConsent = reason === "consent-missing";
  const ofDescription = reason === "description-long";
  const fileError = ofConsent || ofDescription ? undefined : sentence;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (share !== null) return;
    const typed = new FormData(event.currentTarget);
    const file = input.current?.files?.[0];
    if (!file) return setReason("no-file");
    if (!typed.has("consent")) return setReason("consent-missing");
    setShare(0);
    const fields = { description: String(typed.get("description") ?? ""), consent: "on" };
    const sent = await sendFile(address, await shrink(file), setShare, fields);
    setShare(null);
    setReason("refusal" in sent ? sent.refusal : null);
    if (!("refusal" in sent)) router.refresh();
  }

  return (
    <Card as="div">
      <form
        action={address}
        method="post"
        encType="multipart/form-data"
        onSubmit={submit}
        noValidate
        className="grid gap-5"
      >
        <FieldFrame name={FIELD} label={texts.file} hint={texts.fileHint} error={fileError}>
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            className={controlClass}
            {...fieldWiring({
              name: FIELD,
              hint: texts.fileHint,
              error: fileError,
              required: true,
            })}
          />
        </FieldFrame>
        <TextArea
          name="description"
          label={texts.describe}
          hint={texts.describeHint}
          rows={2}
          error={ofDescription ? sentence : undefined}
        />
        <Checkbox
          name="consent"
          label={texts.consent}
          required
          error={ofConsent ? sentence : undefined}
        />
        {share !== null && <ProgressBar label={texts.adding} value={share} max={1} />}
        <Button type="submit" className="justify-self-start" aria-disabled={share !== null}>
          {share === null ? send : texts.adding}
        </Button>
      </form>
    </Card>
  );
}
