import { isAccepted, type ProposalRefusal, type TalkState } from "@/lib/talks/rules";

type Talk = { state: TalkState; startsAt: Date };

export type ChangeRefusal = ProposalRefusal | "moved-on" | "night-begun";

/** Why the speaker can't change what they need, allow or say of an accepted talk any more. */
export function changeRefusal(
  talk: Talk,
  closed: ProposalRefusal | null,
  now: Date,
): ChangeRefusal | null {
  if (!isAccepted(talk.state)) return "moved-on";
  return closed ?? (now >= talk.startsAt ? "night-begun" : null);
}

/** What became of a proposal, by the verb that was recorded. */
export const STEPS = {
  "talk.submitted": "submitted",
  "talk.held": "held",
  "talk.accepted": "accepted",
  "talk.declined": "declined",
  "talk.confirmed": "confirmed",
  "talk.changed": "changed",
  "talk.proposal-withdrawn": "withdrawn",
  "talk.withdrawn": "withdrawn",
  "talk.canceled": "canceled",
} as const satisfies Record<string, TalkState | "changed">;

export type StepName = (typeof STEPS)[keyof typeof STEPS];
export type Step = { what: StepName; at: Date; by: string | null };

type Recorded = { verb: string; at: Date; actorName: string | null };
type Dated = {
  state: TalkState;
  createdAt: Date;
  decidedAt: Date | null;
  decidedByName: string | null;
};

/** A proposal's steps, oldest first; of one that nothing was recorded of, those that its row tells. */
export function stepsOf(talk: Dated, recorded: readonly Recorded[]): Step[] {
  const steps = recorded.flatMap(({ verb, at, actorName }) => {
    const what = verb in STEPS ? STEPS[verb as keyof typeof STEPS] : null;
    return what ? [{ what, at, by: actorName }] : [];
  });
  if (steps.length > 0 || talk.state === "draft") return steps;
  const submitted = { what: "submitted", at: talk.createdAt, by: null } as const;
  const { decidedAt, decidedByName: by, state } = talk;
  return decidedAt ? [submitted, { what: state, at: decidedAt, by }] : [submitted];
}
