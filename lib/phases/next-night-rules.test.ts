import { describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/kernel/viewer";
import type { LocalDate } from "@/lib/platform/time/local";
import { changesNextNights, forNextNights, isSameHashtag } from "./next-night-rules";

describe("nights of a hashtag", () => {
  it.each([
    ["hcsmca", "HCSMCA", true],
    ["été", "E\u0301te\u0301", true],
    ["a_b", "axb", false],
  ])("%s and %s: %s", (a, b, same) => expect(isSameHashtag(a, b)).toBe(same));
});

describe("what later nights show of a night", () => {
  const night = { titleEn: "A night", titleFr: null, hashtag: "night", localDate: "2027-01-14" };
  it.each([
    ["a title", { titleFr: "Une soirée" }, true],
    ["the hashtag", { hashtag: "evening" }, true],
    ["the date", { localDate: "2027-01-15" }, true],
    ["another text", { summaryEn: "Short" }, false],
  ])("changes with %s: %j", (_, edited, changes) =>
    expect(changesNextNights(night, { ...night, ...edited })).toBe(changes),
  );

  it("is recorded once of each, the earliest first", () => {
    const at = new Date();
    const [early, late] = ["2027-02-14", "2027-03-14"].map((date) => ({
      id: date,
      localDate: date as LocalDate,
    }));
    if (!early || !late) throw new Error("no nights");
    const entry = { verb: "event.night-before-changed", actor: SYSTEM, at } as const;
    const entries = forNextNights({ ...entry, eventId: "first" }, [late, early, late]);
    expect(entries).toEqual([early, late].map(({ id }) => ({ ...entry, eventId: id })));
  });
});
