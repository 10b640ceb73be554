import { describe, expect, it } from "vitest";
import { MOST_LINES, readLines } from "./line-rules";

const towns = [
  { meetupId: "v", nameEn: "Vancouver", nameFr: "Vancouver", province: "BC" },
  { meetupId: "m", nameEn: "Montréal", nameFr: "Montréal", province: "QC" },
  { meetupId: "j", nameEn: "St. John’s", nameFr: "St. John’s", province: "NL" },
  { meetupId: "a", nameEn: "from afar", nameFr: "à distance", province: "" },
];
const none = { invited: [], hosts: [] };

describe("a pasted line", () => {
  it.each([
    ["Vancouver, zoe@example.ca", "v", "zoe@example.ca"],
    ["  vancouver ;  ZOE@Example.ca ", "v", "zoe@example.ca"],
    ["Vancouver\tzoe@example.ca", "v", "zoe@example.ca"],
    ["St. John's, NL, zoe@example.ca", "j", "zoe@example.ca"],
    ["montreal,zoe@example.ca", "m", "zoe@example.ca"],
    ["From afar, zoe@example.ca", "a", "zoe@example.ca"],
    ["à distance, zoe@example.ca", "a", "zoe@example.ca"],
    ["Vancouver, Zoé <zoe@example.ca>", "v", "zoe@example.ca"],
  ])("%j is parsed", (line, meetupId, address) =>
    expect(readLines(line, towns, none)).toEqual({ ok: true, invited: [{ meetupId, address }] }),
  );

  it.each([
    ["Vancouver", "line-shape"],
    ["zoe@example.ca", "line-shape"],
    [", zoe@example.ca", "line-shape"],
    ["Gander, zoe@example.ca", "line-city"],
    ["Vancouver, ON, zoe@example.ca", "line-city"],
    ["Vancouver, zoe@example", "line-address"],
    ["Vancouver, zoe at example.ca", "line-address"],
    ["Vancouver, zoé@example.ca", "line-accents"],
  ])("%j is rejected with %s", (line, code) => {
    const read = readLines(line, towns, none);
    expect(read).toMatchObject({ ok: false, issues: [{ field: "lines.1", code }] });
  });
});

describe("pasted lines", () => {
  it("are all validated and numbered", () => {
    const pasted =
      "Vancouver, zoe@example.ca\n\nGander, zoe@example.ca\nVancouver, ZOE@example.ca\nx";
    expect(readLines(pasted, towns, none)).toEqual({
      ok: false,
      lines: 4,
      issues: [
        { field: "lines.3", code: "line-city", params: { line: 3, city: "Gander" } },
        { field: "lines.4", code: "line-twice", params: { line: 4, first: 1 } },
        { field: "lines.5", code: "line-shape", params: { line: 5 } },
      ],
    });
  });

  it("name existing hosts and invitations", () => {
    const zoe = { meetupId: "v", address: "zoe@example.ca" };
    const line = "Vancouver, zoe@example.ca";
    const expected = { params: { line: 1, address: "zoe@example.ca", city: "Vancouver" } };
    expect(readLines(line, towns, { invited: [zoe], hosts: [] })).toMatchObject({
      issues: [{ code: "line-invited", ...expected }],
    });
    expect(readLines(line, towns, { invited: [], hosts: [zoe] })).toMatchObject({
      issues: [{ code: "line-host", ...expected }],
    });
    expect(readLines("Montréal, zoe@example.ca", towns, { invited: [zoe], hosts: [] }).ok).toBe(
      true,
    );
  });

  it("are limited to 60", () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `Vancouver, host${n}@example.ca`).join("\n");
    expect(readLines(lines(MOST_LINES), towns, none).ok).toBe(true);
    expect(readLines(lines(MOST_LINES + 1), towns, none)).toMatchObject({
      issues: [{ field: "lines", code: "lines-many" }],
    });
  });
});
