import { startTransition, useEffect, useEffectEvent, useRef, useState } from "react";
import { submitDeckAction } from "@/lib/decks/actions";
import { type Fault, Faulty, type Prepared, type Reading } from "./prepared";
import { readDeck } from "./read-deck";
import { sendDeck } from "./send-deck";

type Step =
  | { at: "choose" | "done" }
  | { at: "read"; read: number; all: number }
  | { at: "preview"; deck: Prepared }
  | { at: "without-original"; deck: Prepared }
  | { at: "send" | "lost"; deck: Prepared; arrived: number };

type Given = {
  talkId: string;
  descriptionLength: number;
  checkCount: Reading["checkCount"];
  faultText: (fault: Fault) => string;
  refusalText: (reason: string) => string;
};

/** From a chosen file to a deck that is used: read, look, send, go on after an interruption. */
export function useDeckUpload({ talkId, descriptionLength, ...given }: Given) {
  const [step, setStep] = useState<Step>({ at: "choose" });
  const [error, setError] = useState<string | null>(null);
  /** How often something was chosen: only the last choice is shown. */
  const choices = useRef(0);

  async function choose(files: File[]) {
    choices.current += 1;
    const choice = choices.current;
    const show = (next: Step) => {
      if (choice === choices.current) setStep(next);
    };
    setError(null);
    show({ at: "read", read: 0, all: 0 });
    const progress = (read: number, all: number) => show({ at: "read", read, all });
    try {
      const reading = { checkCount: given.checkCount, progress };
      show({ at: "preview", deck: await readDeck(files, descriptionLength, reading) });
    } catch (thrown) {
      if (choice !== choices.current) return;
      setError(given.faultText(thrown instanceof Faulty ? thrown.fault : { reason: "broken" }));
      setStep({ at: "choose" });
    }
  }

  async function send(deck: Prepared, before = 0) {
    setError(null);
    setStep({ at: "send", deck, arrived: before });
    let arrived = before;
    const progress = (count: number) => {
      arrived = count;
      setStep({ at: "send", deck, arrived });
    };
    const result = await sendDeck(talkId, deck, progress);
    if (result === "lost") return setStep({ at: "lost", deck, arrived });
    const refusal = typeof result === "object" ? result.refusal : await submit(talkId, deck);
    if (refusal === "lost") return setStep({ at: "lost", deck, arrived });
    if (refusal !== null) {
      setError(given.refusalText(refusal));
      return setStep({ at: "preview", deck });
    }
    if (result === "without-original") return setStep({ at: "without-original", deck });
    for (const { url } of deck.slides) URL.revokeObjectURL(url);
    setStep({ at: "done" });
  }

  const goOn = useEffectEvent(() => {
    if (step.at === "lost") startTransition(() => send(step.deck, step.arrived));
  });
  useEffect(() => {
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, []);

  return { step, error, choose, send };
}

/** Why the server refused; null if the deck is used now. */
async function submit(talkId: string, { source, slides }: Prepared): Promise<string | null> {
  const data = new FormData();
  for (const [name, value] of Object.entries({ talkId, source, slides: slides.length }))
    data.set(name, String(value));
  try {
    const state = await submitDeckAction({ status: "idle" }, data);
    if (state.status === "refused") return state.reason;
    return state.status === "done" ? null : "failed";
  } catch {
    return "lost";
  }
}
