import { describe, expect, it } from "vitest";
import { editEventSchema } from "./schema";

const good = {
  title: "A night",
  localDate: "2026-11-26",
  localTime: "7 pm",
  hashtag: "#hcsmca",
};

describe("the facts form", () => {
  const facts = { ...good, eventId: crypto.randomUUID(), revision: 0, titleFr: "Une soirée" };

  it("needs a title in one language only", () => {
    expect(editEventSchema.parse(facts)).toMatchObject({ titleEn: null, titleFr: "Une soirée" });
    expect(editEventSchema.safeParse({ ...facts, titleFr: "" }).error?.issues[0]?.path).toEqual([
      "titleEn",
    ]);
  });

  it.each([
    ["https://example.ca/live", true],
    ["http://example.ca", true],
    ["javascript:alert(1)", false],
    ["example.ca", false],
    ["https://nowhere", false],
  ])("accepts %s as the stream's URL: %s", (streamUrl, taken) =>
    expect(editEventSchema.safeParse({ ...facts, streamUrl }).success).toBe(taken),
  );
});
