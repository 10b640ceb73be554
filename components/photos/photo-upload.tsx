"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass, FieldFrame, fieldWiring } from "@/components/ui/form/field-frame";
import { FormStatus } from "@/components/ui/form/form-status";
import { ProgressBar } from "@/components/ui/progress-bar";
import { sendFile } from "./send-file";
import { shrink } from "./shrink";

type Props = {
  address: string;
  /** Tells its field from those of the page's other forms. */
  id?: string;
  /** Why the last one was refused, without scripts. */
  refused: string | null;
  /** A sentence for each reason. */
  refusals: Record<string, string>;
  texts: Record<"file" | "hint" | "add" | "adding" | "added" | "failed", string>;
};

const FIELD = "file";

/** A form with one picture, posted as it stands without scripts. With them it is made smaller first, and shows how much was sent. */
export function PhotoUpload({ address, id = FIELD, refused, refusals, texts }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState(refused);
  const [share, setShare] = useState<number | null>(null);
  const [isAdded, setIsAdded] = useState(false);
  const error = reason === null ? undefined : (refusals[reason] ?? texts.failed);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (share !== null) return;
    const file = input.current?.files?.[0];
    setIsAdded(false);
    setShare(file ? 0 : null);
    const refusal = file ? await sendFile(address, await shrink(file), setShare) : "no-file";
    setShare(null);
    setReason(refusal);
    if (refusal !== null) return input.current?.focus();
    setIsAdded(true);
    if (input.current) input.current.value = "";
    router.refresh();
  }

  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="grid gap-5"
    >
      <FieldFrame name={FIELD} id={id} label={texts.file} hint={texts.hint} error={error}>
        <input
          ref={input}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          className={controlClass}
          {...fieldWiring({ name: FIELD, id, hint: texts.hint, error, required: true })}
        />
      </FieldFrame>
      {share !== null && <ProgressBar label={texts.adding} value={share} max={1} />}
      <Button type="submit" className="justify-self-start" aria-disabled={share !== null}>
        {share === null ? texts.add : texts.adding}
      </Button>
      <FormStatus message={isAdded ? texts.added : null} />
    </form>
  );
}
