import { expect, it } from "vitest";
import { thanksOf } from "./thanks-rules";

const supporter = (name: string, logo: object | null = null) => ({
  ...{ id: name, name, link: "https://example.ca", logo },
});
const city = (nameEn: string, status: string, ...names: string[]) => ({
  ...{ kind: "city", slug: nameEn.toLowerCase(), status, city: { nameEn, nameFr: nameEn } },
  supporters: names.map((name) => supporter(name)),
});
const names = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
const cityOf = (name: string, count: number) => city(name, "published", ...names(name, count));
const logo = { id: "l", width: 90, height: 30, isLight: false };

const thanked = (supporters: object[], meetups: object[], room?: string) =>
  thanksOf({ supporters, meetups } as never, "en", room)?.supporters.map(({ id }) => id);

it("thanks those of the whole night, and then each city's", () => {
  const snapshot = {
    supporters: [supporter("Ink", logo)],
    meetups: [city("Halifax", "published", "Pub", "Hall"), city("Regina", "canceled", "Bar")],
  } as never;
  expect(thanksOf(snapshot, "fr")).toEqual({
    title: "Merci à",
    supporters: [
      { id: "Ink", name: "Ink", logo },
      { id: "Pub", name: "Pub", city: "Halifax" },
      { id: "Hall", name: "Hall", city: "Halifax" },
    ],
  });
});

it("says nothing where nobody is thanked", () => {
  expect(thanked([], [city("Halifax", "published")])).toBeUndefined();
});

const four = ["A", "B", "C", "D"].map((name) => cityOf(name, 12));

it("thanks in a room those of the event and of that city alone", () => {
  expect(thanked([supporter("Ink")], four, "d")).toEqual(["Ink", ...names("D", 12)]);
  expect(thanked([], four, "regina")).toBeUndefined();
});

it("thanks some of every city where not all fit, in the order they are in", () => {
  expect(thanked([supporter("Ink")], [...four, cityOf("E", 1)])).toEqual([
    "Ink",
    ...names("A", 9),
    ...names("B", 9),
    ...names("C", 8),
    ...names("D", 8),
    "E 1",
  ]);
});

it("thanks all where they fit", () => {
  const two = four.slice(0, 2);
  expect(thanked([supporter("Ink")], two)).toEqual(["Ink", ...names("A", 12), ...names("B", 12)]);
});
