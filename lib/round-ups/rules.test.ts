import { describe, expect, it } from "vitest";
import type { LocalDate } from "@/lib/platform/time/local";
import {
  isEmptyText,
  isSameText,
  moved,
  quoteState,
  roundUpMarkdown,
  roundUpRefusal,
} from "./rules";

const [doors, closing] = [new Date("2026-01-16T00:00Z"), new Date("2026-01-16T03:00Z")];
const night = (status: "draft" | "published" | "canceled") => ({
  ...{ status, localDate: "2026-01-15" as LocalDate },
  meetups: [
    {
      ...{ kind: "city" as const, localDate: "2026-01-15" as LocalDate },
      ...{ startsAt: doors, endsAt: closing },
    },
  ],
});

it.each([
  ["published", closing, null],
  ["published", doors, "not-over"],
  ["draft", closing, "not-over"],
  ["canceled", closing, "event-canceled"],
] as const)("rounds up a night that is over: %s at %s", (status, now, expected) => {
  expect(roundUpRefusal(night(status), now)).toBe(expected);
});

describe("a quote", () => {
  const reflection = { status: "published", quotable: true, stayed: "It snowed" } as const;
  const of = (more: object) =>
    quoteState({ quoted: "It snowed", pointId: null, reflection, point: null, ...more });

  it.each([
    ["as it was chosen", {}, "shown"],
    ["of a point", { quoted: "Chairs", pointId: "p", point: { text: "Chairs" } }, "shown"],
    ["whose words changed", { reflection: { ...reflection, stayed: "It rained" } }, "changed"],
    [
      "of a point whose words changed",
      { quoted: "Chairs", pointId: "p", point: { text: "More chairs" } },
      "changed",
    ],
    [
      "of a point that reads as the sentence does, but is gone",
      { pointId: "p", point: null },
      "changed",
    ],
    ["withdrawn", { reflection: { ...reflection, status: "withdrawn" } }, "withdrawn"],
    ["no longer to be quoted", { reflection: { ...reflection, quotable: false } }, "withdrawn"],
    ["whose reflection is gone", { reflection: null }, "withdrawn"],
  ])("%s", (_, more, expected) => {
    expect(of(more)).toBe(expected);
  });
});

it.each([
  [{ id: "b", from: 1, direction: "up" }, ["b", "a", "c"]],
  [{ id: "b", from: 1, direction: "down" }, ["a", "c", "b"]],
  [{ id: "a", from: 0, direction: "up" }, null],
  [{ id: "c", from: 2, direction: "down" }, null],
  [{ id: "b", from: 0, direction: "down" }, null],
  [{ id: "gone", from: 1, direction: "up" }, null],
] as const)("moves %j", (move, expected) => {
  expect(moved(["a", "b", "c"], move)).toEqual(expected);
});

const texts = { titleEn: null, titleFr: null, textEn: null, textFr: null };

it("knows an empty text, and the same one", () => {
  expect(isEmptyText(texts)).toBe(true);
  expect(isEmptyText({ ...texts, textFr: "Bon" })).toBe(false);
  expect(isSameText(texts, { ...texts })).toBe(true);
  expect(isSameText(texts, { ...texts, titleEn: "A" })).toBe(false);
});

it("is Markdown that shows plain text as it is, and organizers' Markdown as they meant it", () => {
  const items = [
    {
      kind: "text",
      texts: { ...texts, titleEn: "Food #1", textFr: "**Du** pain" },
    },
    { kind: "quote", quoted: "*Not* bold\n# nor a title", by: "Ana_S", path: "/en/n/x#y" },
  ] as const;
  const written = roundUpMarkdown(
    { title: "A [night]", items },
    { locale: "en", origin: "https://example.ca" },
  );
  expect(written).toBe(
    [
      "# A \\[night\\]",
      "",
      "## Food \\#1",
      "",
      "**Du** pain",
      "",
      "> \\*Not\\* bold",
      "> \\# nor a title",
      ">",
      "> [Ana\\_S](https://example.ca/en/n/x#y)",
      "",
    ].join("\n"),
  );
});
