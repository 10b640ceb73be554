import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CITIES } from "@/prisma/seed/cities";
import {
  byCityName,
  cityName,
  freeSlug,
  isReservedSlug,
  kilometresBetween,
  nearestCity,
  nearestFirst,
  resolveTown,
  slugify,
} from "./rules";

function city(slug: string) {
  const found = CITIES.find((each) => each.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe("cities by name", () => {
  it.each(["en", "fr"] as const)("sorts accents with their letter, in %s", (locale) => {
    const names = ["Zurich", "Québec", "St. John's", "Edmundston", "Éa", "Saint John"];
    const sorted = byCityName(
      names.map((name) => ({ nameEn: name, nameFr: name })),
      locale,
    );
    expect(sorted.map(({ nameEn }) => nameEn)).toEqual([
      ...["Éa", "Edmundston", "Québec", "Saint John", "St. John's", "Zurich"],
    ]);
  });

  it("sorts by the name in the reader's language", () => {
    const cities = [
      { nameEn: "Three Rivers", nameFr: "Les Rivières" },
      { nameEn: "Montreal", nameFr: "Montréal" },
    ];
    expect(byCityName(cities, "en")[0]?.nameEn).toBe("Montreal");
    expect(byCityName(cities, "fr")[0]?.nameFr).toBe("Les Rivières");
  });
});

describe("a slug", () => {
  it.each([
    ["St. John’s", "st-johns"],
    ["St. John's", "st-johns"],
    ["Québec", "quebec"],
    ["Sept-Îles", "sept-iles"],
    ["Straße", "strasse"],
    ["  L’Œuvre & the Ångström ", "loeuvre-the-angstrom"],
    ["20×20 night!", "20-20-night"],
    ["ＦＵＬＬ　width", "full-width"],
    ["北京", ""],
    ["---", ""],
  ])("of %s is %s", (text, slug) => expect(slugify(text)).toBe(slug));

  it("is short ASCII without a stray hyphen, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        expect(slugify(text)).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(text).length).toBeLessThanOrEqual(60);
      }),
    );
    expect(slugify(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
  });

  it("is never a reserved path", () => {
    expect(isReservedSlug("afar")).toBe(true);
    expect(isReservedSlug("vancouver")).toBe(false);
    expect(freeSlug("Line-Up", new Set(), "city")).toBe("line-up-2");
    expect(freeSlug("Paris", new Set(["paris", "paris-2"]), "city")).toBe("paris-3");
    expect(freeSlug("Paris", new Set(), "city")).toBe("paris");
    expect(freeSlug("北京", new Set(["city"]), "city")).toBe("city-2");
  });
});

describe("a typed town", () => {
  it.each([
    ["Vancouver", "vancouver"],
    ["  vancouver ", "vancouver"],
    ["montreal", "montreal"],
    ["MONTRÉAL", "montreal"],
    ["Montre\u0301al, Québec", "montreal"],
    ["Quebec", "quebec-city"],
    ["québec city", "quebec-city"],
    ["St Johns", "st-johns"],
    ["Saint John's, Newfoundland and Labrador", "st-johns"],
    ["St. John", "saint-john"],
    ["saint john nb", "saint-john"],
    ["Sault Sainte Marie", "sault-ste-marie"],
    ["fort saint-john, B.C.", "fort-st-john"],
    ["Trois Rivieres", "trois-rivieres"],
    ["Halifax (Nova Scotia)", "halifax"],
    ["Halifax, Nouvelle-Écosse, Canada", "halifax"],
    ["Toronto, Canada", "toronto"],
  ])("%s is %s", (typed, slug) => expect(resolveTown(typed, CITIES)?.slug).toBe(slug));

  it.each([
    "",
    "Lethbridge North",
    "Victoria, ON",
    "London, UK",
    "Saint-Jean",
    "New Halifax",
    "Van",
  ])("%s matches no city", (typed) => expect(resolveTown(typed, CITIES)).toBeNull());

  it("may shorten Saint and Sainte", () => {
    const added = { nameEn: "Sainte-Agathe", nameFr: "Sainte-Agathe", province: "QC" };
    expect(resolveTown("Ste Agathe", [added])).toBe(added);
    expect(resolveTown("St Agathe", [added])).toBeNull();
  });

  it("matches each name, with or without its province", () => {
    for (const each of CITIES) {
      for (const name of [each.nameEn, each.nameFr]) {
        expect(resolveTown(name, CITIES)).toBe(each);
        expect(resolveTown(`${name}, ${each.province}`, CITIES)).toBe(each);
      }
    }
  });
});

describe("a city's name", () => {
  it("is in the reader's language", () => {
    expect(cityName(city("quebec-city"), "fr")).toBe("Québec");
    expect(cityName(city("quebec-city"), "en")).toBe("Quebec City");
  });
});

describe("the nearest city", () => {
  it.each([
    ["gatineau", "ottawa", 7],
    ["nanaimo", "vancouver", 61],
    ["whitehorse", "vancouver", 1477],
  ])("to %s is %s, %i km away", (from, slug, kilometres) => {
    const seven = ["halifax", "ottawa", "toronto", "edmonton", "kelowna", "vancouver", "victoria"];
    const nearest = nearestCity(city(from), seven.map(city));
    expect(nearest?.city.slug).toBe(slug);
    expect(Math.abs((nearest?.kilometres ?? 0) - kilometres)).toBeLessThan(2);
  });

  it("is null without candidates", () => {
    expect(nearestCity(city("regina"), [])).toBeNull();
  });

  it("comes first in a list whose order otherwise stays", () => {
    const rows = ["halifax", "ottawa", "toronto", "victoria", null].map((slug) => ({
      city: slug ? city(slug) : null,
    }));
    const order = (from: string | null, candidate = true) => {
      const town = from ? city(from) : null;
      const { nearest, rows: sorted } = nearestFirst(rows, town, () => candidate);
      return [nearest?.city?.slug, ...sorted.map((row) => row.city?.slug)];
    };
    const unchanged = ["halifax", "ottawa", "toronto", "victoria", undefined];
    expect(order("nanaimo")).toEqual([
      ...["victoria", "victoria"],
      ...["halifax", "ottawa", "toronto", undefined],
    ]);
    expect(order(null)).toEqual([undefined, ...unchanged]);
    expect(order("nanaimo", false)).toEqual([undefined, ...unchanged]);
  });

  it("is symmetric and zero from itself", () => {
    const [a, b] = [city("halifax"), city("victoria")];
    expect(kilometresBetween(a, b)).toBeCloseTo(kilometresBetween(b, a), 9);
    expect(kilometresBetween(a, a)).toBe(0);
  });
});
