import { describe, expect, it } from "vitest";
import {
  editMinutesLeft,
  hasLink,
  isFirstMinuteFull,
  isRepost,
  levelOf,
  namesOnPage,
  pathOf,
  pathsAbove,
} from "./rules";

/** "b<a" replies to a; each is posted a minute after the one before. */
function pathsFor(said: string[]) {
  const paths = new Map<string, string>();
  for (const [minute, notation] of said.entries()) {
    const [name = "", parent] = notation.split("<");
    const comment = { id: idOf(name), createdAt: new Date(Date.UTC(2011, 1, 25, 8, minute)) };
    paths.set(name, pathOf(comment, parent ? (paths.get(parent) ?? "") : null));
  }
  return [...paths].sort(([, a], [, b]) => (a < b ? -1 : 1));
}

const idOf = (name: string) =>
  `${name.charCodeAt(0).toString(16)}000000-0000-4000-8000-000000000000`;
const read = (...said: string[]) => pathsFor(said).map(([name, path]) => `${name}${levelOf(path)}`);

describe("a thread", () => {
  it.each([
    ["nothing", [], []],
    ["replies below their parent", ["a", "b", "c<a", "d<b", "e<a"], ["a1", "c2", "e2", "b1", "d2"]],
    ["four levels", ["a", "b<a", "c<b", "d<c"], ["a1", "b2", "c3", "d4"]],
    [
      "deeper levels at the fourth",
      ["a", "b<a", "c<b", "d<c", "e<d", "f<e"],
      ["a1", "b2", "c3", "d4", "e4", "f4"],
    ],
    [
      "deeper levels in the order of time, below the third",
      ["a", "b<a", "c<b", "d<c", "e<c", "f<d", "g<b"],
      ["a1", "b2", "c3", "d4", "e4", "f4", "g3"],
    ],
  ])("shows %s", (_, said, shown) => expect(read(...said)).toEqual(shown));

  it("keeps replies where they are when those above them vanish", () => {
    const paths = new Map(pathsFor(["a", "b<a", "c<b", "d<c", "e<d"]));
    for (const name of ["a", "c", "d"]) paths.delete(name);
    expect([...paths].map(([name, path]) => `${name}${levelOf(path)}`)).toEqual(["b2", "e4"]);
  });

  it("knows the comments above", () => {
    const [a, b, c, d] = pathsFor(["a", "b<a", "c<b", "d<c"]).map(([, path]) => path);
    expect(pathsAbove(a ?? "")).toEqual([]);
    expect(pathsAbove(d ?? "")).toEqual([a, b, c]);
  });

  it("sorts two of one moment, always the same way", () => {
    const createdAt = new Date("2011-02-25T08:00:00Z");
    const [first, second] = ["b", "a"].map((name) => pathOf({ id: idOf(name), createdAt }, null));
    expect([first, second].sort()).toEqual([second, first]);
  });

  it.each([-1, 1])("is in the order of time also across the powers of 16 (%d)", (ms) => {
    const turn = 16 ** 10;
    const at = (time: number) => pathOf({ id: idOf("a"), createdAt: new Date(time) }, null);
    expect(at(turn + ms) > at(turn)).toBe(ms > 0);
  });
});

describe("the same text", () => {
  it.each([
    [0, true],
    [59_999, true],
    [-59_999, true],
    [60_000, false],
    [-60_000, false],
  ])("%d ms apart: a repost is %s", (apart, twice) => {
    const first = new Date("2011-02-25T08:00:00Z");
    expect(isRepost(first, new Date(first.getTime() + apart))).toBe(twice);
  });
});

describe("a comment", () => {
  it.each([
    [0, 15],
    [1, 15],
    [60_000, 14],
    [14 * 60_000, 1],
    [15 * 60_000 - 1, 1],
    [15 * 60_000, 0],
    [86_400_000, 0],
  ])("of %d ms may be edited for %d more minutes", (age, left) => {
    const createdAt = new Date("2011-02-25T08:00:00Z");
    expect(editMinutesLeft(createdAt, new Date(createdAt.getTime() + age))).toBe(left);
  });
});

describe("a link", () => {
  it.each([
    ["https://example.ca", true],
    ["See www.example.ca", true],
    ["[here](/somewhere)", true],
    ["example.shop/cheap", true],
    ["write to me@example.ca", true],
    ["Visit example.shop", true],
    ["www.Ottawa", true],
    ["Visit example.shop.", true],
    ["(example.montreal), example.quebec!", true],
    ["EXAMPLE.CLUB", true],
    ["Example.Com", true],
    ["x.com", true],
    ["exämple.ca", true],
    ["пример.рф", true],
    ["例え.テスト", true],
    ["example.xn--p1ai", true],
    ["mailto:me", true],
    ["magnet://?x", true],
    ["It ended.Then we left", false],
    ["Some cities, e.g.Toronto", false],
    ["Il y en a, p.ex.Québec", false],
    ["C’était bien.À la prochaine", false],
    ["See deck.pdf and photo.JPG.", false],
    ["At 19.30h and 3.5km", false],
    ["Wait...what?", false],
    ["t.me/rollcall", true],
    ["See T.co/abc", true],
    ["a.b.ly", true],
    ["bit.Ly/abc", true],
    ["casino.Ru/x", true],
    ["163.cn/x", true],
    ["example.xn--p1ai/x, x.ca:80/y", true],
    ["Open 24/7, and/or 1.50/2.50", false],
    ["The room went quiet. Then it didn’t.", false],
    ["At 7.30 p.m., e.g. on Monday", false],
    ["Une heure plus tard… silence.", false],
  ])("in %s: %s", (body, has) => expect(hasLink(body)).toBe(has));
});

describe("a new writer's first minute", () => {
  it.each([
    [[], false],
    [[1_000, 500], false],
    [[59_999, 2_000, 1_000], true],
    [[60_000, 2_000, 1_000], false],
  ])("with comments %j ms ago is full: %s", (ages, isFull) => {
    const now = new Date("2011-02-25T08:00:00Z");
    const first = ages.map((age) => new Date(now.getTime() - age));
    expect(isFirstMinuteFull(first, now)).toBe(isFull);
  });
});

it("comments of one writer are told apart by their order, and withdrawn ones are not counted", () => {
  const signed = [
    { id: "a", authorName: "Ana" },
    { id: "b", authorName: "Zoé" },
    { id: "c", authorName: null },
    { id: "d", authorName: "Ana" },
  ];
  expect([...namesOnPage(signed)]).toEqual([
    ["a", "Ana"],
    ["b", "Zoé"],
    ["d", "Ana (2)"],
  ]);
});
