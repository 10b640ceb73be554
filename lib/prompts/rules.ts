import { type EveningRefusal, eveningRefusal } from "@/lib/phases/evening-rules";

const HOUR = 3_600_000;
/** As for checking in: people arrive early. */
const BEFORE = 2 * HOUR;
const AFTER = 12 * HOUR;

/** Whether the event has a sentence to complete. */
export const hasPrompt = ({ promptEn, promptFr }: Record<"promptEn" | "promptFr", string | null>) =>
  Boolean(promptEn || promptFr);

type Gathering = {
  status: "proposed" | "published" | "canceled";
  eventStatus: "draft" | "published" | "canceled";
  startsAt: Date;
  endsAt: Date;
};

/** From two hours before the start until the next morning the sentence can be completed; null if now. */
export function promptRefusal(meetup: Gathering, now: Date): EveningRefusal | null {
  if (meetup.eventStatus === "canceled") return "meetup-canceled";
  if (meetup.eventStatus === "draft" && meetup.status !== "canceled") return "not-published";
  const isEarly = now.getTime() < meetup.startsAt.getTime() - BEFORE;
  const isLate = now.getTime() > meetup.endsAt.getTime() + AFTER;
  return eveningRefusal(meetup, { isEarly, isLate });
}

type Dated = { shownAt: Date | null; hiddenAt: Date | null };

export function answerState({ shownAt, hiddenAt }: Dated): "waiting" | "shown" | "hidden" {
  if (hiddenAt !== null) return "hidden";
  return shownAt === null ? "waiting" : "shown";
}

/** Where the prompt has a blank, the texts before and after it. */
export function aroundBlank(prompt: string): { before: string; after: string } {
  const [before = prompt, after = ""] = prompt.split(/_{2,}|\u2026|\.{3}/, 2);
  return { before: before.trim(), after: after.trim() };
}
