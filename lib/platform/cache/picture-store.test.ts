import { expect, it } from "vitest";
import { pictureStore } from "./picture-store";

type Shown = { title: string };

/** Pictures of 100 bytes, and the titles in the order in which they were drawn. */
function store(maxBytes?: number) {
  const drawn: string[] = [];
  const pictureOf = pictureStore(async ({ title }: Shown) => {
    drawn.push(title);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new TextEncoder().encode(title.padEnd(100, ".")).buffer;
  }, maxBytes);
  return { drawn, pictureOf };
}

it("draws a picture once for any number of readers", async () => {
  const { drawn, pictureOf } = store();
  const [first, second] = await Promise.all([
    pictureOf({ title: "Ottawa" }),
    pictureOf({ title: "Ottawa" }),
  ]);
  expect(second).toBe(first);
  expect(await pictureOf({ title: "Ottawa" })).toBe(first);
  expect(drawn).toEqual(["Ottawa"]);
});

it("draws another picture as soon as it shows something else", async () => {
  const { drawn, pictureOf } = store();
  const before = await pictureOf({ title: "Ottawa" });
  const after = await pictureOf({ title: "Ottawa, canceled" });
  expect(after.etag).not.toBe(before.etag);
  expect(drawn).toHaveLength(2);
});

it("keeps no more bytes than it may, and those of the latest used pictures", async () => {
  const { drawn, pictureOf } = store(250);
  for (const title of ["Halifax", "Ottawa", "Halifax", "Victoria"]) await pictureOf({ title });
  expect(drawn).toEqual(["Halifax", "Ottawa", "Victoria"]);
  await pictureOf({ title: "Halifax" });
  expect(drawn).toHaveLength(3);
  await pictureOf({ title: "Ottawa" });
  expect(drawn).toHaveLength(4);
});

it("tries again after a failure", async () => {
  let tries = 0;
  const pictureOf = pictureStore(async (_shown: Shown) => {
    tries += 1;
    if (tries === 1) throw new Error("no fonts");
    return new ArrayBuffer(1);
  });
  await expect(pictureOf({ title: "Ottawa" })).rejects.toThrow("no fonts");
  await expect(pictureOf({ title: "Ottawa" })).resolves.toBeDefined();
});
