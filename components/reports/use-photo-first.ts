import { type FormEvent, useRef, useState } from "react";
import { sendFile } from "@/components/photos/send-file";
import { shrink } from "@/components/photos/shrink";

/** Before a form is sent, the file that was chosen becomes a draft, whose id the form then sends along. */
export function usePhotoFirst(address: string) {
  const [input, draft] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [share, setShare] = useState<number | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  // What a render shows is too late for the press that follows the upload.
  const isSending = useRef(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    const file = input.current?.files?.[0];
    const hidden = draft.current;
    if (isSending.current) return event.preventDefault();
    if (event.defaultPrevented || !file || !hidden || hidden.value) return;
    event.preventDefault();
    const form = event.currentTarget;
    isSending.current = true;
    setReason(null);
    setShare(0);
    const sent = await sendFile(address, await shrink(file), setShare);
    setShare(null);
    isSending.current = false;
    if ("refusal" in sent) {
      setReason(sent.refusal);
      return input.current?.focus();
    }
    hidden.value = String(sent.data.photoId);
    form.requestSubmit();
  }

  const changed = () => {
    setReason(null);
    if (draft.current) draft.current.value = "";
  };
  return { input, draft, share, reason, submit, changed };
}
