import { expect, it } from "vitest";
import { forEachDue } from "./for-each-due";

it("does the others though one fails, and throws the first failure", async () => {
  const done: number[] = [];
  const work = async (one: number) => {
    if (one % 2 === 0) throw new Error(`${one}`);
    done.push(one);
  };
  await expect(forEachDue([1, 2, 3, 4, 5], work)).rejects.toThrow("2");
  expect(done).toEqual([1, 3, 5]);
  await expect(forEachDue([1], work)).resolves.toBeUndefined();
});
