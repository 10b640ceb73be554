import { describe, expect, it } from "vitest";
import { closedReason, commentPath, type Subject, takesOn, talkSubject, talkThread } from "./rules";

const at = new Date("2027-01-01T00:00:00Z");
const meetup = { status: "published", lineUpPublishedAt: at } as const;
const placed = { state: "confirmed", publishedSlots: [{ supersededAt: null }], meetup } as const;

describe("the thread of a talk", () => {
  it.each<[string, Partial<Parameters<typeof talkThread>[0]>, ReturnType<typeof talkThread>]>([
    ["in a public line-up", {}, "open"],
    ["accepted there", { state: "accepted" }, "open"],
    ["put back there", { publishedSlots: [{ supersededAt: at }, { supersededAt: null }] }, "open"],
    ["taken out of it", { publishedSlots: [{ supersededAt: at }] }, "closed"],
    ["canceled", { state: "canceled", publishedSlots: [{ supersededAt: at }] }, "closed"],
    [
      "withdrawn by its speaker",
      { state: "withdrawn", publishedSlots: [{ supersededAt: at }] },
      "closed",
    ],
    ["of a canceled meetup", { meetup: { ...meetup, status: "canceled" } }, "closed"],
    ["whose line-up is not out", { meetup: { ...meetup, lineUpPublishedAt: null } }, "hidden"],
    ["that was only proposed", { state: "submitted", publishedSlots: [] }, "hidden"],
    ["that was declined", { state: "declined", publishedSlots: [] }, "hidden"],
  ])("%s: %#", (_, changed, state) => expect(talkThread({ ...placed, ...changed })).toBe(state));

  it("is its speaker's, and says why it takes nothing more", () => {
    const rights = { eventStatus: "published" as const, organizerIds: ["o"], meetupId: "m" };
    const talk = { id: "t", proposerId: "speaker", ...rights };
    const subject = talkSubject({ ...talk, state: "closed" });
    expect(subject).toMatchObject({ about: "talk", id: "t", authorId: "speaker", meetupId: "m" });
    expect(closedReason(subject)).toBe("talk-not-shown");
    expect(closedReason(talkSubject({ ...talk, state: "open" }))).toBeNull();
    expect(closedReason(talkSubject({ ...talk, state: "hidden" }))).toBeNull();
  });
});

it("a comment's address opens its page at it", () =>
  expect(commentPath("/n/a/b/talks/c", "x")).toBe("/n/a/b/talks/c?from=x#comment-x"));

describe("something can be taken on from a comment", () => {
  const subject = { eventStatus: "published" } as Subject;
  const [before, doors, after] = [1, 2, 3].map((hour) => new Date(hour * 3_600_000)) as [
    Date,
    Date,
    Date,
  ];
  it.each([
    ["on what was written after the night", subject, null, before, true],
    ["on a talk from the first doors on", subject, doors, doors, true],
    ["on a talk afterwards", subject, doors, after, true],
    ["not on a talk before them", subject, doors, before, false],
    [
      "not of a canceled night",
      { ...subject, eventStatus: "canceled" as const },
      null,
      after,
      false,
    ],
  ])("%s", (_, of, opensAt, now, takes) => {
    expect(takesOn(of, opensAt, now)).toBe(takes);
  });
});
