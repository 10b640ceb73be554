import { describe, expect, it } from "vitest";
import { schedule } from "@/lib/slots/rules";
import { filledTemplate, inDays, secondsOf, takesTemplate } from "./rules";
import { addSlotSchema, editSlotSchema, type TEMPLATES } from "./schema";

const START = new Date("2027-01-15T03:00Z");
const talk = (id: string, seconds = 400) => ({ id, seconds });
const lasts = (template: (typeof TEMPLATES)[number], talks: { id: string; seconds: number }[]) => {
  const end = schedule(filledTemplate(template, talks), START).at(-1)?.endsAt.getTime() ?? 0;
  return (end - START.getTime()) / 1000;
};

it.each([
  [["1 a", "1 b"], ["1: a b"]],
  [
    ["2 a", "1 b", "2 c"],
    ["1: b", "2: a c"],
  ],
  [[], []],
])("%j are listed by days as %j", (rows, days) => {
  const listed = inDays(rows, (row) => row.slice(0, 1));
  expect(
    listed.map(({ day, rows }) => `${day}: ${rows.map((row) => row.slice(2)).join(" ")}`),
  ).toEqual(days);
});

describe("a template", () => {
  it.each([
    ["two-halves", 92 * 60 + 20],
    ["one-half", 41 * 60 + 10],
    ["lightning-round", 70 * 60],
  ] as const)("%s lasts %i seconds", (template, seconds) => {
    expect(lasts(template, [])).toBe(seconds);
  });

  it("of eight 20×20 lasts as long with its talks", () => {
    const talks = Array.from({ length: 8 }, (_, index) => talk(`${index}`));
    expect(lasts("two-halves", talks)).toBe(92 * 60 + 20);
    const filled = filledTemplate("two-halves", talks);
    expect(filled.flatMap((slot) => slot.talk?.id ?? [])).toEqual(talks.map(({ id }) => id));
  });

  it("puts talks into its places in order, with their own length, and leaves the others open", () => {
    const filled = filledTemplate("one-half", [talk("a"), talk("b", 300)]);
    expect(filled.map((slot) => slot.talk?.id ?? slot.kind)).toEqual(
      "opening a b talk talk free".split(" "),
    );
    expect(filled[2]).toMatchObject({ seconds: 300, changeoverSeconds: 90 });
  });

  it("loses no talk: those without a place follow the last one", () => {
    const talks = Array.from({ length: 6 }, (_, index) => talk(`${index}`));
    const filled = filledTemplate("one-half", talks);
    expect(filled.map((slot) => slot.talk?.id ?? slot.kind)).toEqual(
      "opening 0 1 2 3 4 5 free".split(" "),
    );
    expect(filled.map((slot) => slot.changeoverSeconds)).toEqual([0, 90, 90, 90, 90, 90, 0, 0]);
  });

  it.each([
    [[], true],
    [[{ kind: "talk", talk: {} }], true],
    [[{ kind: "talk", talk: null }], false],
    [
      [
        { kind: "talk", talk: {} },
        { kind: "break", talk: null },
      ],
      false,
    ],
  ])("is taken by %j: %s", (slots, takes) => {
    expect(takesTemplate(slots)).toBe(takes);
  });
});

describe("a slot's length", () => {
  it.each([
    [6, 40, 400],
    [null, 90, 90],
    [5, null, 300],
    [null, null, null],
  ])("of %s minutes and %s seconds is %s", (minutes, seconds, total) => {
    expect(secondsOf({ minutes, seconds })).toBe(total);
  });

  const id = "7f0b1f7e-3f0a-4d0c-9a35-6a6d2f0b8b11";
  const ids = { meetupId: id, slotId: id, key: id, revision: 0 };
  it.each([
    [0, 0, "minutes", "slot-length"],
    [null, 0, "minutes", "slot-length"],
    [300, 1, "minutes", "slot-length"],
    [1_000_000_000, 0, "minutes", "too-big"],
    [0, 1_000_000_000, "seconds", "too-big"],
    [-1, 0, "minutes", "too-small"],
    [0.5, 0, "minutes", "not-a-number"],
  ])("of %s minutes and %s seconds is refused beside %s: %s", (minutes, seconds, field, code) => {
    for (const schema of [addSlotSchema, editSlotSchema]) {
      const parsed = schema.safeParse({
        ...ids,
        kind: "break",
        minutes,
        seconds,
        changeoverSeconds: 0,
      });
      expect(parsed.error?.issues).toContainEqual(
        expect.objectContaining({ path: [field], message: code }),
      );
    }
  });

  it.each([
    [0, 1],
    [300, 0],
    [6, 40],
  ])("of %s minutes and %s seconds is taken", (minutes, seconds) => {
    expect(addSlotSchema.safeParse({ ...ids, kind: "break", minutes, seconds }).success).toBe(true);
  });
});
