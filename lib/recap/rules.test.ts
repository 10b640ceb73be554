import { describe, expect, it } from "vitest";
import type { StripPlace } from "@/lib/places/strip-rules";
import { byPlace, inTurn, recapTotals, talksOf } from "./rules";

const at = new Date("2026-01-16T00:00:00Z");
const city = (id: string, stripPlace: StripPlace) => ({
  ...{ id, stripPlace, startsAt: at, kind: "city" as const },
  city: { nameEn: id, nameFr: id },
});
const afar = { ...city("afar", "ET"), kind: "afar" as const, city: null };

describe("what is shown by place", () => {
  const meetups = [city("victoria", "PT"), afar, city("halifax", "AT"), city("ottawa", "ET")];
  const item = (meetupId: string | null, text: string) => ({ meetupId, text });

  it("goes from east to west, then from afar, then what is of the whole night", () => {
    const items = [
      item(null, "all"),
      item("afar", "watched"),
      item("victoria", "west"),
      item("halifax", "east"),
      item("victoria", "west too"),
    ];
    const shown = byPlace(items, meetups, "en").map(({ meetup, items: own }) => [
      meetup?.id ?? null,
      own.map(({ text }) => text),
    ]);
    expect(shown).toEqual([
      ["halifax", ["east"]],
      ["victoria", ["west", "west too"]],
      ["afar", ["watched"]],
      [null, ["all"]],
    ]);
  });

  it("keeps what is of a meetup that the page doesn't show", () => {
    const [place] = byPlace([item("proposed", "said")], meetups, "en");
    expect(place).toEqual({ meetup: null, items: [item("proposed", "said")] });
  });

  it("is empty where there is nothing", () => {
    expect(byPlace([], meetups, "en")).toEqual([]);
  });
});

it.each([
  [[], 3, []],
  [[[], []], 3, []],
  [[["a1", "a2", "a3"], ["b1"], ["c1", "c2"]], 5, ["a1", "b1", "c1", "a2", "c2"]],
  [[["a1", "a2"], ["b1"]], 1, ["a1"]],
])("takes one of each in turn: %j, at most %i", (lists, most, expected) => {
  expect(inTurn(lists as string[][], most)).toEqual(expected);
});

describe("the totals", () => {
  const talk = (state: "confirmed" | "canceled", id = state) => ({ talk: { id, state } });
  const meetup = (going: number, slots: { talk: { id: string; state: never } | null }[] = []) => ({
    ...{ kind: "city" as const, status: "published" as const, going },
    lineUp: slots.length > 0 ? { slots } : null,
  });

  it("say of how many cities they are", () => {
    const slots = [talk("confirmed"), talk("canceled"), { talk: null }] as never;
    const meetups = [meetup(4), meetup(0), meetup(3, slots)];
    expect(recapTotals({ meetups, fromAfar: 2, reflections: 5 })).toEqual([
      { what: "said", number: 7, cities: 2 },
      { what: "afar", number: 2, cities: 0 },
      { what: "talks", number: 1, cities: 1 },
      { what: "reflections", number: 5, cities: 0 },
    ]);
  });

  it("leave out what was not recorded, canceled cities and who watched", () => {
    const canceled = { ...meetup(9), status: "canceled" as const };
    const watching = { ...meetup(9), kind: "afar" as const };
    const meetups = [meetup(0), canceled, watching];
    expect(recapTotals({ meetups, fromAfar: 0, reflections: 0 })).toEqual([]);
  });

  it("count no talk without a published line-up", () => {
    expect(talksOf({ lineUp: null })).toEqual([]);
  });
});
