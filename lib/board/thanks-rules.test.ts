import { expect, it } from "vitest";
import { thanksOf } from "./thanks-rules";

const supporter = (name: string, logo: object | null = null) => ({
  ...{ id: name, name, link: "https://example.ca", logo },
});
const city = (nameEn: string, status: string, ...names: string[]) => ({
  ...{ kind: "city", slug: nameEn.toLowerCase(), status, city: { nameEn, nameFr: nameEn } },
  supporters: names.map((name) => supporter(name)),
});
const logo = { id: "l", width: 90, height: 30, isLight: false };

it("thanks those of the whole night, and then each city's", () => {
  const snapshot = {
    supporters: [supporter("Ink", logo)],
    meetups: [city("Halifax", "published", "Pub", "Hall"), city("Regina", "canceled", "Bar")],
  } as never;
  expect(thanksOf(snapshot, "fr")).toEqual({
    thanks: {
      title: "Merci à",
      supporters: [
        { id: "Ink", name: "Ink", logo },
        { id: "Pub", name: "Pub", city: "Halifax", slug: "halifax" },
        { id: "Hall", name: "Hall", city: "Halifax", slug: "halifax" },
      ],
    },
  });
});

it("says nothing where nobody is thanked", () => {
  const meetups = [city("Halifax", "published")];
  expect(thanksOf({ supporters: [], meetups } as never, "en")).toEqual({});
});
