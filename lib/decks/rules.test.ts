import { describe, expect, it } from "vitest";
import { isSlideCount, slidesOf } from "./count-rules";
import {
  asDescription,
  chosenKind,
  inOrder,
  isPictureSize,
  isShape,
  MAX_PDF_BYTES,
  MAX_PICTURE_BYTES,
  scaleToScreen,
} from "./file-rules";
import {
  deckRefusal,
  deckState,
  decksDueAt,
  dueDeckReminder,
  isComplete,
  isDeckMissing,
} from "./rules";

const PDF = "%PDF-1.7\n";
const PNG = "\x89PNG\r\n\x1a\n";
const file = (name: string, start: string, size = 1000) => ({ name, start, size });
const pdf = (size?: number) => file("deck.pdf", PDF, size);
const png = (name = "1.png", size?: number) => file(name, PNG, size);

describe("what was chosen", () => {
  it.each([
    ["a PDF", [pdf()], { kind: "pdf" }],
    ["a PDF by another name", [file("deck", PDF)], { kind: "pdf" }],
    ["a PDF after some bytes", [file("deck.pdf", `\0\0${PDF}`)], { kind: "pdf" }],
    ["pictures", [png(), file("2.jpg", "\xff\xd8\xff")], { kind: "pictures" }],
    ["WebP", [file("1.webp", "RIFF\0\0\0\0WEBP")], { kind: "pictures" }],
    ["nothing", [], { fault: "no-file", name: "" }],
    ["PowerPoint", [file("My.PPTX", "PK\x03\x04")], { fault: "presentation", name: "My.PPTX" }],
    ["Keynote", [file("a.key", "PK\x03\x04")], { fault: "presentation", name: "a.key" }],
    ["a text called PDF", [file("a.pdf", "hello")], { fault: "unknown-kind", name: "a.pdf" }],
    ["an SVG", [png(), file("a.svg", "<svg")], { fault: "unknown-kind", name: "a.svg" }],
    ["two PDFs", [pdf(), pdf()], { fault: "several-pdfs", name: "" }],
    ["a PDF and a picture", [pdf(), png()], { fault: "mixed", name: "" }],
    ["a PDF of 500 MB", [pdf(500_000_000)], { fault: "pdf-too-large", name: "deck.pdf" }],
    ["the largest PDF", [pdf(MAX_PDF_BYTES)], { kind: "pdf" }],
    [
      "a picture that is too large",
      [png(), png("2.png", MAX_PICTURE_BYTES + 1)],
      { fault: "picture-too-large", name: "2.png" },
    ],
  ])("%s", (_, files, result) => expect(chosenKind(files)).toEqual(result));

  it("orders pictures by the numbers in their names", () => {
    const names = ["slide 10.png", "slide 2.png", "slide 1.png"];
    expect(inOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
      "slide 1.png",
      "slide 2.png",
      "slide 10.png",
    ]);
  });
});

describe("how many slides", () => {
  it.each([
    ["twenty_twenty", 20, true],
    ["twenty_twenty", 19, false],
    ["twenty_twenty", 21, false],
    ["twenty_fifteen", 20, true],
    ["twenty_fifteen", 23, false],
    ["lightning", 1, true],
    ["lightning", 60, true],
    ["lightning", 61, false],
    ["panel", 0, false],
  ] as const)("%s with %i: %s", (format, count, fits) => {
    expect(isSlideCount(format, count)).toBe(fits);
  });

  it.each([
    [[1, 2, 3], 3, true],
    [[3, 1, 2], 3, true],
    [[1, 2], 3, false],
    [[1, 2, 4], 3, false],
    [[1, 2, 3, 4], 3, false],
    [[], 0, true],
  ])("%j is all of %i: %s", (numbers, count, complete) => {
    expect(isComplete(numbers, count)).toBe(complete);
  });

  it("says nothing of formats without slides of a fixed number", () => {
    expect([slidesOf("twenty_twenty"), slidesOf("free")]).toEqual([20, null]);
  });
});

it.each([
  [1920, 1080, true],
  [720, 540, true],
  [595, 842, true],
  [300, 100, true],
  [301, 100, false],
  [100, 301, false],
])("a page of %i × %i has a shape to show: %s", (width, height, fits) => {
  expect(isShape({ width, height })).toBe(fits);
});

it("draws a page as large as fits 1920 × 1080, and refuses small pictures", () => {
  expect(scaleToScreen({ width: 960, height: 540 })).toBe(2);
  expect(scaleToScreen({ width: 720, height: 540 })).toBe(2);
  expect(scaleToScreen({ width: 3840, height: 1080 })).toBe(0.5);
  expect(isPictureSize({ width: 200, height: 300 })).toBe(true);
  expect(isPictureSize({ width: 199, height: 3000 })).toBe(false);
});

it.each([
  [["Hello", "  world\n", "again"], 50, "Hello world again"],
  [["one two three"], 9, "one two…"],
  [["abcdefghij"], 5, "abcd…"],
  [[], 5, ""],
])("describes %j in %i characters as %j", (pieces, max, text) => {
  expect(asDescription(pieces, max)).toBe(text);
});

const open = { status: "published", eventStatus: "published" };
const deck = (lockedAt: Date | null = null) => ({ version: 1, lockedAt });

it("knows a deck's state, and when none can be sent", () => {
  expect([deckState(null), deckState(deck()), deckState(deck(new Date()))]).toEqual([
    "missing",
    "ready",
    "locked",
  ]);
  expect([deckRefusal(null, open), deckRefusal(deck(), open)]).toEqual([null, null]);
  expect(deckRefusal(deck(new Date()), open)).toBe("deck-locked");
  for (const canceled of [
    { ...open, status: "canceled" },
    { ...open, eventStatus: "canceled" },
  ])
    expect(deckRefusal(deck(new Date()), canceled)).toBe("meetup-canceled");
});

const halifax = { dueOn: "2027-01-12", dueLocal: "18:00", timeZone: "America/Halifax" };

it.each([
  ["by the meetup's clock", halifax, "2027-01-12T22:00:00Z"],
  [
    "in a skipped hour at its edge",
    { dueOn: "2027-03-14", dueLocal: "02:30", timeZone: "America/Toronto" },
    "2027-03-14T06:59:00Z",
  ],
  [
    "in a repeated hour at the earlier one",
    { dueOn: "2027-11-07", dueLocal: "01:30", timeZone: "America/Toronto" },
    "2027-11-07T05:30:00Z",
  ],
])("is due %s", (_, due, instant) => expect(decksDueAt(due)).toEqual(new Date(instant)));

it("has no deadline without a date", () => {
  expect(decksDueAt({ ...halifax, dueOn: null, dueLocal: null })).toBeNull();
});

it.each([
  ["8 days before", "2027-01-04T22:00:00Z", null],
  ["7 days before", "2027-01-05T22:00:00Z", "week"],
  ["25 hours before", "2027-01-11T21:00:00Z", "week"],
  ["24 hours before", "2027-01-11T22:00:00Z", "day"],
  ["a minute before", "2027-01-12T21:59:00Z", "day"],
  ["at the deadline", "2027-01-12T22:00:00Z", null],
  ["after it", "2027-01-13T00:00:00Z", null],
])("%s, the reminder is %s", (_, now, reminder) => {
  expect(dueDeckReminder(new Date("2027-01-12T22:00:00Z"), new Date(now))).toBe(reminder);
});

it.each([
  ["twenty_twenty", "accepted", false, true],
  ["twenty_twenty", "confirmed", true, false],
  ["twenty_fifteen", "confirmed", false, true],
  ["panel", "confirmed", false, false],
  ["twenty_twenty", "canceled", false, false],
] as const)("%s, %s, with a deck: %s; it is missing: %s", (format, state, hasDeck, missing) => {
  expect(isDeckMissing({ format, state, hasDeck })).toBe(missing);
});

it("a description has no control characters, which Postgres or its form would refuse", () => {
  expect(asDescription(["a\u0000b", "\u0007"], 10)).toBe("a b");
});
