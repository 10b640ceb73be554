import { expect, it } from "vitest";
import { functionsOf } from "./functions";
import { percentile } from "./percentile";

it("returns the value that the given share of values does not exceed", () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([...Array(100).keys()], 0.95)).toBe(94);
  expect(percentile([7], 0.95)).toBe(7);
});

it("counts the lines of every kind of function", () => {
  const text = `function a() {
  return 1;
}
const b = () => ({
  c() {
    return 2;
  },
});
class D {
  constructor() {}
}
declare function none(): void;`;
  expect(functionsOf("x.ts", text)).toEqual([
    { name: "x.ts:1", size: 3 },
    { name: "x.ts:4", size: 5 },
    { name: "x.ts:5", size: 3 },
    { name: "x.ts:10", size: 1 },
  ]);
});

it("skips functions with JSX and describe callbacks", () => {
  const page = "const Page = () => <ul>{[1].map((n) => <li key={n}>{twice(() => n)}</li>)}</ul>;";
  expect(functionsOf("x.tsx", page)).toEqual([{ name: "x.tsx:1", size: 1 }]);
  const makesNone = "function Outer() { const inner = () => <p />; return inner; }";
  expect(functionsOf("x.tsx", makesNone)).toHaveLength(1);
  const tests = `describe("a", () => { it("b", () => {}); });
describe.each([1])("c", () => {});
test.describe.serial("d", () => {});`;
  expect(functionsOf("x.ts", tests)).toEqual([{ name: "x.ts:1", size: 1 }]);
});
