import { describe, expect, it } from "vitest";
import { comparable } from "@/lib/places/comparable-rules";
import { type DoorEvent, doorState } from "./rules";
import { doorRows, isForgotten, isMatch, roomLevel, searchWords, shownRows } from "./view-rules";

const named = (name: string) => ({ words: comparable(name).split(" ") });

describe("the search at the door", () => {
  it.each([
    ["zoe", "Zoé Gagnon", true],
    ["GAGNON z", "Zoé Gagnon", true],
    ["zoé g", "Zoé Gagnon", true],
    ["marie l", "Anne-Marie L’Écuyer", true],
    ["lecuyer", "Anne-Marie L’Écuyer", true],
    ["st jean", "Paul Saint-Jean", true],
    ["a a", "Ada Lovelace", false],
    ["an a", "Ada Anders", true],
    ["oe", "Zoe", false],
    ["zoe x", "Zoé Gagnon", false],
  ])("for %s finds %s: %s", (typed, name, found) => {
    expect(isMatch(named(name), searchWords(typed))).toBe(found);
  });
});

const rsvp = (name: string, status: "going" | "waitlisted" = "going") =>
  ({ id: name, name, guests: 0, status, firstTime: null }) as const;
const tap: DoorEvent = {
  ...{
    id: "1",
    device: "a",
    counter: 1,
    kind: "admit",
    rsvp: "Bo",
    name: null,
    target: null,
    at: 1,
  },
};

it("shows who is under a filter, and those just tapped; a search finds everybody", () => {
  const list = [rsvp("Zoé"), rsvp("Bo"), rsvp("Élodie"), rsvp("Ada", "waitlisted")];
  const rows = doorRows(list, doorState([tap], []));
  const names = (given: Partial<Parameters<typeof shownRows>[1]>) =>
    shownRows(rows, { typed: "", filter: "expected", touched: new Set(), ...given }).map(
      ({ name }) => name,
    );
  expect(names({})).toEqual(["Élodie", "Zoé"]);
  expect(names({ touched: new Set(["Bo"]) })).toEqual(["Bo", "Élodie", "Zoé"]);
  expect(names({ filter: "in" })).toEqual(["Bo"]);
  expect(names({ filter: "waitlist" })).toEqual(["Ada"]);
  expect(names({ filter: "walk-ins" })).toEqual([]);
  expect(names({ typed: "bo" })).toEqual(["Bo"]);
  expect(names({ typed: " - " })).toEqual(["Élodie", "Zoé"]);
});

it.each([
  [10, null, "open", null],
  [29, 40, "open", 11],
  [30, 40, "last", 10],
  [39, 40, "last", 1],
  [40, 40, "full", 0],
  [41, 40, "over", -1],
] as const)("%i in a room for %s is %s", (inRoom, capacity, level, left) => {
  expect(roomLevel(inRoom, capacity)).toEqual({ level, left });
});

it("is forgotten twelve hours after the end", () => {
  const hour = 3_600_000;
  expect(isForgotten(0, 12 * hour - 1)).toBe(false);
  expect(isForgotten(0, 12 * hour)).toBe(true);
});
