import { describe, expect, it } from "vitest";
import { entryKey, readTowns } from "@/lib/places/town-list-rules";
import { CITIES } from "@/prisma/seed/cities";
import { draftCities } from "./rules";
import type { Place } from "./schema";

const cities = CITIES.map((city) => ({ ...city, id: city.slug }));

const beside = (town: string, typed: Partial<Place>): Place => {
  const [entry] = readTowns(town, []);
  if (!entry) throw new Error(`no town in ${town}`);
  return { town: entryKey(entry), address: null, province: null, timeZone: null, ...typed };
};

function issuesOf(towns: string, places: Place[] = []) {
  const read = draftCities({ towns, places }, cities);
  return read.ok ? [] : read.issues.map(({ field, code, params }) => [field, code, params]);
}

function read(towns: string, places: Place[] = []) {
  const read = draftCities({ towns, places }, cities);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.cities.map(({ city, town, address }) => [city?.slug ?? town, address]);
}

describe("the cities of a draft", () => {
  it("have the host typed beside them, or in the list", () => {
    const places = [beside("Halifax", { address: "zoe@example.ca" })];
    expect(read("Halifax, Toronto AL@example.ca, Moncton", places)).toEqual([
      ["halifax", "zoe@example.ca"],
      ["toronto", "al@example.ca"],
      ["moncton", null],
    ]);
  });

  it("have no host whose address was removed beside them", () => {
    expect(read("Halifax zoe@example.ca", [beside("Halifax", {})])).toEqual([["halifax", null]]);
  });

  it("may be missing from the list: a province with one clock gives the town's", () => {
    const souris = {
      ...{ name: "Souris", province: "MB" },
      ...{ stripPlace: "CT", timeZone: "America/Winnipeg" },
    };
    expect(read("Souris, Manitoba")).toEqual([[souris, null]]);
    expect(read("Souris", [beside("Souris", { province: "MB" })])).toEqual([[souris, null]]);
  });

  it("go by the chosen clock in a province with several", () => {
    const kenora = beside("Kenora", { province: "ON", timeZone: "America/Winnipeg" });
    expect(read("Kenora", [kenora])).toMatchObject([[{ stripPlace: "CT" }, null]]);
  });

  it.each<[string, Place[], unknown[]]>([
    ["Halfax, Foo", [], ["places.0.province", "town-province", { town: "Halfax" }]],
    ["Halifax, Foo", [], ["places.1.province", "town-province", { town: "Foo" }]],
    ["Kenora, ON", [], ["places.0.timeZone", "town-zone", { town: "Kenora" }]],
    [
      "Kenora",
      [beside("Kenora", { province: "ON", timeZone: "Europe/Paris" })],
      ["places.0.timeZone", "town-zone", { town: "Kenora" }],
    ],
    ["Halifax zoe@", [], ["places.0.address", "address-invalid", {}]],
    ["zoe@example.ca, Halifax", [], ["towns", "town-missing", { address: "zoe@example.ca" }]],
    ["12345", [], ["towns", "town-name", { town: "12345" }]],
    ["evil.example", [], ["towns", "town-name", { town: "evil.example" }]],
    ["x".repeat(70), [], ["towns", "town-name", { town: "x".repeat(60) }]],
  ])("are refused: %s %j", (towns, places, issue) =>
    expect(issuesOf(towns, places)[0]).toEqual(issue),
  );

  it("report each unknown town", () => {
    expect(issuesOf("Halfax; Halifax; Foo; Bar")).toHaveLength(3);
  });

  it("are found by name if the list was edited after its rows were made", () => {
    const places = [beside("Halfax", {}), beside("Souris", { province: "MB" })];
    expect(read("Halifax, Souris", places)).toMatchObject([
      ["halifax", null],
      [{ province: "MB" }, null],
    ]);
  });

  it("are at most sixty", () => {
    const many = Array.from(
      { length: 61 },
      (_, at) => `Town ${String.fromCharCode(65 + (at % 26))}${"a".repeat(at)}`,
    );
    expect(issuesOf(many.join("\n"))).toEqual([["towns", "towns-many", { max: 60 }]]);
  });
});
