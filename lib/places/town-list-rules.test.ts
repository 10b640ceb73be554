import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CITIES } from "@/prisma/seed/cities";
import { similarCity } from "./near-rules";
import { readTowns, replaceTown } from "./town-list-rules";

const slugs = (text: string) =>
  readTowns(text, CITIES).map(({ city, name, province }) =>
    city ? city.slug : `? ${name}${province ? ` ${province}` : ""}`,
  );

describe("a list of towns", () => {
  it.each<[string, string[]]>([
    ["Halifax, Québec, Iqaluit", ["halifax", "quebec-city", "iqaluit"]],
    ["Halifax\nQuébec\r\nIqaluit\n", ["halifax", "quebec-city", "iqaluit"]],
    ["Halifax; Toronto and Iqaluit", ["halifax", "toronto", "iqaluit"]],
    ["Halifax, Moncton et Gaspé", ["halifax", "moncton", "gaspe"]],
    ["Halifax\tToronto", ["halifax", "toronto"]],
    ["Halifax, NS; Victoria, B.C.", ["halifax", "victoria"]],
    ["St. John's, Newfoundland and Labrador, Halifax", ["st-johns", "halifax"]],
    ["Toronto, Canada, Halifax, Nouvelle-Écosse, Canada", ["toronto", "halifax"]],
    ["halifax, HALIFAX, Halifax NS", ["halifax"]],
    ["Halfax, Toronto", ["? Halfax", "toronto"]],
    ["Victoria, ON", ["? Victoria ON"]],
    ["Iroquois Falls, Ontario, Toronto", ["? Iroquois Falls ON", "toronto"]],
    ["Amos QC", ["? Amos QC"]],
    ["Ville de Québec", ["? Ville de Québec"]],
    ["ᑲᖏᖅᖠᓂᖅ NU, ᐃᒡᓗᓕᒃ NU", ["? ᑲᖏᖅᖠᓂᖅ NU", "? ᐃᒡᓗᓕᒃ NU"]],
    ["Brandon and Souris (Manitoba)", ["brandon", "? Souris MB"]],
    [" , ;\n and \n", []],
    ["", []],
  ])("%j", (text, towns) => expect(slugs(text)).toEqual(towns));

  it("takes Québec for the city in a list, and for the province on a line of its own", () => {
    expect(slugs("Montréal, Québec")).toEqual(["montreal", "quebec-city"]);
    expect(slugs("Halifax, Montréal, Québec, Ottawa")).toContain("quebec-city");
    expect(slugs("Montréal, Québec\nHalifax, Nova Scotia")).toEqual(["montreal", "halifax"]);
  });

  it.each<[string, [string, string | null][]]>([
    ["Halifax, zoe@example.ca", [["halifax", "zoe@example.ca"]]],
    [
      "Halifax zoe@example.ca, Toronto",
      [
        ["halifax", "zoe@example.ca"],
        ["toronto", null],
      ],
    ],
    ["Halifax, NS, Zoé Roy <zoe@example.ca>", [["halifax", "zoe@example.ca"]]],
    [
      "Halifax\tzoe@example.ca\nToronto\tal@",
      [
        ["halifax", "zoe@example.ca"],
        ["toronto", "al@"],
      ],
    ],
    ["Amos, QC al@example.ca", [["? Amos", "al@example.ca"]]],
    ["Halifax, Halifax zoe@example.ca", [["halifax", "zoe@example.ca"]]],
  ])("reads the hosts' addresses in %j", (text, hosts) =>
    expect(
      readTowns(text, CITIES).map(({ city, name, address }) => [
        city?.slug ?? `? ${name}`,
        address,
      ]),
    ).toEqual(hosts),
  );

  it("reports an address without a town", () => {
    expect(readTowns("zoe@example.ca, Halifax", CITIES)[0]).toMatchObject({
      name: "",
      city: null,
      address: "zoe@example.ca",
    });
  });

  it("keeps the other entries as typed when one is replaced or removed", () => {
    const entries = readTowns("Halfax zoe@example.ca; Toronto, ON\nIqaluit", CITIES);
    const [halfax, toronto] = entries;
    if (!halfax || !toronto) throw new Error("not read");
    expect(replaceTown(entries, halfax, "Halifax")).toBe("Halifax, Toronto, ON, Iqaluit");
    expect(replaceTown(entries, toronto)).toBe("Halfax zoe@example.ca, Iqaluit");
  });

  it("loses no town, whatever separates them", () => {
    const names = CITIES.map(({ nameEn }) => nameEn);
    const separator = fc.constantFrom(", ", "\n", ";", "\t", " and ", " et ", " & ");
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names)), separator, (towns, between) => {
        expect(readTowns(towns.join(between), CITIES).map(({ city }) => city?.nameEn)).toEqual(
          towns,
        );
      }),
    );
  });
});

describe("a suggestion", () => {
  it.each([
    ["Halfax", "halifax"],
    ["Torotno", "toronto"],
    ["Trois Rivière", "trois-rivieres"],
    ["Vancuver", "vancouver"],
    ["Whiteh", "whitehorse"],
    ["Lodnon", "london"],
  ])("for %s is %s", (typed, slug) => expect(similarCity(typed, CITIES)?.slug).toBe(slug));

  it("is missing if two are as near", () => {
    const towns = ["Barrie", "Carrie"].map((name) => ({ nameEn: name, nameFr: name }));
    expect(similarCity("Darrie", towns)).toBeNull();
    expect(similarCity("Darrie", towns.slice(1))?.nameEn).toBe("Carrie");
  });

  it.each(["Iroquois Falls", "Sain", "xx", "Paris", ""])("is missing for %s", (typed) =>
    expect(similarCity(typed, CITIES)).toBeNull(),
  );
});
