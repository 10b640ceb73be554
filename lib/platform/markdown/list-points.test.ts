import fc from "fast-check";
import { expect, it } from "vitest";
import { splitPoints } from "./list-points";

it.each<[string, string[]]>([
  ["", []],
  ["  \n ", []],
  ["One thought", ["One thought"]],
  ["Two lines\nof one thought", ["Two lines\nof one thought"]],
  ["- one\n- two", ["one", "two"]],
  ["* one\n* two", ["one", "two"]],
  ["• one\r\n•\ttwo", ["one", "two"]],
  ["•\u00a0un\n•\u00a0deux", ["un", "deux"]],
  ["1. one\n2. two\n10) ten", ["one", "two", "ten"]],
  ["– one\n— two", ["one", "two"]],
  ["- one\n\n\n- two\n", ["one", "two"]],
  ["- one\n  goes on\n- two", ["one\ngoes on", "two"]],
  ["- one\n  - inner\n- two", ["one", "inner", "two"]],
  ["- [ ] to do\n- [x] done", ["to do", "done"]],
  ["What I heard:\n- one\n- two", ["What I heard:", "one", "two"]],
  ["- only one", ["only one"]],
  ["2. Halifax came second", ["2. Halifax came second"]],
  ["-5 degrees outside\n-7 by ten", ["-5 degrees outside\n-7 by ten"]],
  ["2011 was the first\n2012 the second", ["2011 was the first\n2012 the second"]],
  ["*so* loud\n*so* warm", ["*so* loud\n*so* warm"]],
  ["-\n- ", ["-\n-"]],
])("splits %j into %j", (text, points) => expect(splitPoints(text)).toEqual(points));

it("loses no word, and leaves its own points alone", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.constantFrom("-", "*", "•"), (points, bullet) => {
      expect(splitPoints(points.map((point) => `${bullet} ${point}`).join("\n"))).toEqual(points);
      for (const point of points) expect(splitPoints(point)).toEqual([point]);
    }),
  );
});
