type Stored = {
  status: "going" | "waitlisted" | "canceled";
  accessNeeds: string | null;
  /** Another one with each change of the text. */
  needsVersion: string | null;
  needsAnswer: { needsVersion: string; text: string; version: number } | null;
};

/** "open" until a host has answered the text as it is now. */
export function needsState(rsvp: Stored): "none" | "open" | "answered" {
  if (rsvp.status === "canceled" || rsvp.accessNeeds === null) return "none";
  return rsvp.needsAnswer?.needsVersion === rsvp.needsVersion ? "answered" : "open";
}

type Typed = { needsVersion: string; answerVersion: number; answer: string };

/**
 * Whether a host's answer is stored: not where the person changed the text that the host read, nor over another host's
 * answer that this one has not read.
 */
export function verdictOnAnswer(
  rsvp: Stored,
  typed: Typed,
): "granted" | "unchanged" | "needs-gone" | "needs-changed" {
  if (needsState(rsvp) === "none") return "needs-gone";
  if (rsvp.needsVersion !== typed.needsVersion) return "needs-changed";
  const before = rsvp.needsAnswer;
  if (needsState(rsvp) === "answered" && before?.text === typed.answer) return "unchanged";
  return (before?.version ?? 0) === typed.answerVersion ? "granted" : "needs-changed";
}

/** What somebody needs, as they read it. */
export type OwnNeeds = {
  text: string;
  answer: {
    text: string;
    /** Null if the host is gone. */
    by: string | null;
    /** False if it answers an earlier text. */
    isCurrent: boolean;
  } | null;
};

type Shown = Omit<Stored, "needsAnswer"> & {
  needsAnswer:
    | (NonNullable<Stored["needsAnswer"]> & { answeredBy: { name: string | null } | null })
    | null;
};

export function toOwnNeeds(rsvp: Shown): OwnNeeds | null {
  const { accessNeeds: text, needsAnswer } = rsvp;
  if (text === null || needsState(rsvp) === "none") return null;
  if (!needsAnswer) return { text, answer: null };
  const isCurrent = needsState(rsvp) === "answered";
  const by = needsAnswer.answeredBy?.name ?? null;
  return { text, answer: { text: needsAnswer.text, by, isCurrent } };
}
