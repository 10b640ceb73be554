import { describe, expect, it } from "vitest";
import { expiryOf, invitationState, linkIssue, mayMail } from "./rules";

const made = new Date("2026-11-01T12:00:00Z");
const later = new Date("2026-11-02T12:00:00Z");
const fresh = { expiresAt: expiryOf(made), openedAt: null, acceptedAt: null, withdrawnAt: null };

describe("an invitation", () => {
  it("is valid for 21 days", () => {
    expect(fresh.expiresAt).toEqual(new Date("2026-11-22T12:00:00Z"));
  });

  it.each([
    [{}, later, "made"],
    [{ openedAt: later }, later, "opened"],
    [{ openedAt: later, acceptedAt: later }, later, "accepted"],
    [{ acceptedAt: later }, fresh.expiresAt, "accepted"],
    [{ openedAt: later }, fresh.expiresAt, "expired"],
    [{ withdrawnAt: later }, later, "withdrawn"],
  ])("with %j is shown in its current state", (change, now, state) =>
    expect(invitationState({ ...fresh, ...change }, now)).toBe(state),
  );
});

describe("its link", () => {
  const valid = { ...fresh, version: 2, meetupCanceled: false };
  it.each([
    [{}, 2, later, null],
    [{}, 1, later, "replaced"],
    [{ acceptedAt: later }, 2, later, "used"],
    [{ acceptedAt: later }, 1, later, "used"],
    [{ withdrawnAt: later }, 2, later, "withdrawn"],
    [{ meetupCanceled: true }, 2, later, "meetup-canceled"],
    [{}, 2, fresh.expiresAt, "expired"],
  ] as const)("with %j and version %i at %s", (change, version, now, issue) =>
    expect(linkIssue({ ...valid, ...change }, version, now)).toBe(issue),
  );
});

describe("mails in a day", () => {
  it.each([
    [0, 20, false, true],
    [1, 20, false, false],
    [20, 0, false, true],
    [19, 60, true, true],
  ])("%i sent and %i more, listed %s: %s", (sent, more, listed, may) =>
    expect(mayMail(sent, more, listed)).toBe(may),
  );
});
