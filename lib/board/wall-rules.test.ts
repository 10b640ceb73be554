import { expect, it } from "vitest";
import { supportersOnWall } from "./wall-rules";

const ofEvent = [{ id: "Ink", name: "Ink" }];
const ofCity = (slug: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const id = `${slug} ${index + 1}`;
    return { id, name: id, city: slug, slug };
  });
const four = ["a", "b", "c", "d"].flatMap((slug) => ofCity(slug, 12));

it("thanks in a room those of the event and of that city alone", () => {
  const shown = supportersOnWall([...ofEvent, ...four], "d");
  expect(shown).toEqual([...ofEvent, ...ofCity("d", 12)]);
  expect(supportersOnWall(four, "regina")).toEqual([]);
});

it("thanks some of every city where not all fit, in the order they are in", () => {
  const shown = supportersOnWall([...ofEvent, ...four, ...ofCity("e", 1)], undefined);
  expect(shown.map(({ id }) => id)).toEqual([
    "Ink",
    ...ofCity("a", 9).map(({ id }) => id),
    ...ofCity("b", 9).map(({ id }) => id),
    ...ofCity("c", 8).map(({ id }) => id),
    ...ofCity("d", 8).map(({ id }) => id),
    "e 1",
  ]);
});

it("thanks all where they fit", () => {
  const all = [...ofEvent, ...ofCity("a", 12), ...ofCity("b", 12)];
  expect(supportersOnWall(all, undefined)).toEqual(all);
});
