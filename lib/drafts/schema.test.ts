import { describe, expect, it } from "vitest";
import { fieldIssues } from "@/lib/kernel/form/fields";
import { placesOfText, startEventSchema, startUrl } from "./schema";

const good = {
  key: "0123456789abcdef0123",
  title: "A night",
  localDate: "2026-11-26",
  localTime: "7 pm",
  hashtag: "#hcsmca",
  towns: "Vancouver",
};

function issuesOf(change: object) {
  const parsed = startEventSchema.safeParse({ ...good, ...change });
  return parsed.success ? [] : fieldIssues(parsed.error).map(({ field, code }) => [field, code]);
}

describe("the start form", () => {
  it("accepts both time notations and drops the hashtag's #", () => {
    expect(startEventSchema.parse(good)).toMatchObject({ localTime: "19:00", hashtag: "hcsmca" });
    expect(startEventSchema.parse({ ...good, localTime: "19 h" }).localTime).toBe("19:00");
  });

  it("needs no city", () => {
    const { towns: _, ...rest } = good;
    expect(startEventSchema.parse(rest)).toMatchObject({ towns: null, places: [], again: [] });
  });

  it.each([
    [{ title: "  " }, "title", "required"],
    [{ title: "x".repeat(121) }, "title", "too-long"],
    [{ localDate: "2026-02-30" }, "localDate", "date-impossible"],
    [{ localDate: "soon" }, "localDate", "date-unreadable"],
    [{ localTime: "7:30" }, "localTime", "time-half-missing"],
    [{ localTime: "25:00" }, "localTime", "time-impossible"],
    [{ hashtag: "two words" }, "hashtag", "hashtag-invalid"],
    [{ hashtag: "#" }, "hashtag", "hashtag-invalid"],
    [{ hashtag: "2026" }, "hashtag", "hashtag-invalid"],
    [{ places: [{ town: "x", address: "zoe@" }] }, "places.0.address", "address-invalid"],
    [{ again: ["somebody"] }, "again.0", "invalid"],
  ])("%j is an error in %s", (change, field, code) =>
    expect(issuesOf(change)).toEqual([[field, code]]),
  );

  it.each(["été", "Québec2026", "hc_smca", "ᐃᓄᒃᑎᑐᑦ"])("accepts the hashtag %s", (hashtag) =>
    expect(issuesOf({ hashtag })).toEqual([]),
  );
});

describe("what was typed before signing in", () => {
  it("is restored from the URL", () => {
    const typed = {
      title: "L’été (à l'ouest) & ~100 % *fou* !",
      otherTitle: null,
      localDate: "2026-11-26",
      localTime: "19:00",
      hashtag: "été",
      towns: "Halifax, Amos; Québec al@example.ca",
      places: [
        { town: "halifax", address: "zoé+1@example.ca", province: null, timeZone: null },
        { town: "amos", address: null, province: "QC", timeZone: null },
        // The address in the list was emptied beside it.
        { town: "quebec", address: null, province: null, timeZone: null },
      ],
    };
    const address = startUrl(typed);
    expect(address).toMatch(/^\/start\?[\w\-./?=&%]*$/);
    const back = new URL(address, "http://localhost").searchParams;
    expect(back.get("title")).toBe(typed.title);
    expect(back.get("hashtag")).toBe("été");
    expect(back.get("towns")).toBe(typed.towns);
    const places = typed.places.map(({ town, address, province }) => {
      return { town, address: address ?? "", province: province ?? "", timeZone: "" };
    });
    expect(placesOfText(back.get("places") ?? "")).toEqual(places);
  });
});
