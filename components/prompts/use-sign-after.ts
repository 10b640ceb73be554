import { type FormEvent, useEffect, useRef, useState } from "react";
import { sendFile } from "@/components/photos/send-file";
import { shrink } from "@/components/photos/shrink";

type Chosen = { file: File; description: string; consent: boolean };

/** After an answer is there, the picture that was chosen with it is sent to the address that the answer returns. */
export function useSignAfter(token: string | null) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [result, setResult] = useState<"consent-missing" | "sent" | (string & {}) | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    const typed = new FormData(event.currentTarget);
    const file = input.current?.files?.[0] ?? chosen?.file;
    if (!file || event.defaultPrevented) return;
    const consent = typed.has("consent");
    setChosen({ file, description: String(typed.get("description") ?? ""), consent });
    setResult(consent ? null : "consent-missing");
    if (consent) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>("[name=consent]")?.focus();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: sent once, when the answer is there
  useEffect(() => {
    if (token === null || !chosen) return;
    const { file, description } = chosen;
    const send = async () => {
      setShare(0);
      const address = `/api/uploads/signs/${token}`;
      const sent = await sendFile(address, await shrink(file), setShare, {
        ...{ description, consent: "on" },
      });
      setShare(null);
      setResult("refusal" in sent ? sent.refusal : "sent");
    };
    void send();
  }, [token]);

  return { input, chosen, share, result, submit };
}
