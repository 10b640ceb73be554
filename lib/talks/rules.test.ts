import { describe, expect, it } from "vitest";
import { asksMinutes } from "@/lib/talk-calls/schema";
import {
  afterMove,
  isAccepted,
  isEditable,
  isPublicTalk,
  mayMove,
  proposalRefusal,
  TALK_STATES,
  type TalkMove,
  type TalkState,
  talkSeconds,
} from "./rules";

const at = (text: string) => new Date(text);

describe("a format's seconds", () => {
  it.each([
    ["twenty_twenty", null, 400],
    ["twenty_twenty", 30, 400],
    ["twenty_fifteen", null, 300],
    ["lightning", null, 300],
    ["panel", 40, 2400],
    ["free", 1, 60],
    ["free", null, null],
  ] as const)("%s with %s minutes are %s", (format, minutes, seconds) => {
    expect(talkSeconds(format, minutes)).toBe(seconds);
  });

  it.each([
    ["twenty_twenty", false],
    ["twenty_fifteen", false],
    ["lightning", false],
    ["panel", true],
    ["free", true],
  ] as const)("of %s require minutes: %s", (format, asks) => {
    expect(asksMinutes(format)).toBe(asks);
  });
});

describe("a proposal's states", () => {
  const moves: Record<TalkMove, Partial<Record<TalkState, TalkState | "already">>> = {
    submit: { draft: "submitted", submitted: "already" },
    hold: { submitted: "held", held: "already" },
    accept: { submitted: "accepted", held: "accepted", accepted: "already", confirmed: "already" },
    decline: { submitted: "declined", held: "declined", declined: "already" },
    confirm: { accepted: "confirmed", confirmed: "already" },
    withdraw: {
      draft: "withdrawn",
      submitted: "withdrawn",
      held: "withdrawn",
      accepted: "withdrawn",
      confirmed: "withdrawn",
      withdrawn: "already",
    },
    cancel: { accepted: "canceled", confirmed: "canceled", canceled: "already" },
  };
  const cases = Object.keys(moves).flatMap((move) =>
    TALK_STATES.map((state) => [move as TalkMove, state] as const),
  );

  it.each(cases)("%s from %s", (move, state) => {
    const expected = moves[move][state] ?? "moved-on";
    const found = afterMove(state, move);
    expect(typeof found === "string" ? found : found.to).toBe(expected);
    const may = expected !== "already" && expected !== "moved-on";
    expect(mayMove(state, move, null)).toBe(may);
    const looksBack = ["decline", "withdraw", "cancel"].includes(move);
    expect(mayMove(state, move, "night-over")).toBe(may && looksBack);
  });

  it("are editable until a host has decided, and accepted afterwards", () => {
    expect(TALK_STATES.filter(isEditable)).toEqual(["draft", "submitted", "held"]);
    expect(TALK_STATES.filter(isAccepted)).toEqual(["accepted", "confirmed"]);
  });
});

describe("proposing", () => {
  const endsAt = at("2027-02-26T06:00:00Z");
  it.each([
    ["published", "published", "2027-02-26T05:59:59Z", null],
    ["published", "published", "2027-02-26T06:00:00Z", "night-over"],
    ["canceled", "published", "2027-01-01T00:00:00Z", "meetup-canceled"],
    ["canceled", "canceled", "2027-01-01T00:00:00Z", "event-canceled"],
  ] as const)("to a %s meetup of a %s event at %s: %s", (status, eventStatus, now, refusal) => {
    expect(proposalRefusal({ status, eventStatus, endsAt }, at(now))).toBe(refusal);
  });
});

describe("everybody sees a talk", () => {
  const published = { status: "published", lineUpPublishedAt: at("2026-12-01T00:00:00Z") } as const;
  const shown = { state: "confirmed", isInPublished: true, meetup: published } as const;
  it.each<[string, Partial<Parameters<typeof isPublicTalk>[0]>, boolean]>([
    ["in a public line-up", {}, true],
    ["accepted, not yet confirmed", { state: "accepted" }, true],
    ["canceled", { state: "canceled" }, false],
    ["withdrawn", { state: "withdrawn" }, false],
    ["on hold", { state: "held" }, false],
    ["that was taken out of the line-up", { isInPublished: false }, false],
    ["of a line-up that is not out", { meetup: { ...published, lineUpPublishedAt: null } }, false],
    ["of a canceled meetup", { meetup: { ...published, status: "canceled" } }, false],
    ["of a proposed meetup", { meetup: { ...published, status: "proposed" } }, false],
  ])("%s: %#", (_, changed, isPublic) =>
    expect(isPublicTalk({ ...shown, ...changed })).toBe(isPublic),
  );
});
