import { expect, it } from "vitest";
import { hasRoom, logoOf } from "./rules";
import { addSupporterSchema } from "./schema";

it("has room for twelve", () => {
  expect([0, 11, 12, 13].map(hasRoom)).toEqual([true, true, false, false]);
});

it("is a logo, or none", () => {
  const none = { logoId: null, logoWidth: null, logoHeight: null, logoIsLight: null };
  expect(logoOf(none)).toBeNull();
  const row = { logoId: "a", logoWidth: 400, logoHeight: 100, logoIsLight: true };
  expect(logoOf(row)).toEqual({ id: "a", width: 400, height: 100, isLight: true });
});

const id = "5f0c1c5e-7f43-4d0b-9c11-5a1f0d2a9b10";

it.each([
  ["", null],
  ["https://example.ca", "https://example.ca"],
  ["https://example.ca/pub?x=1", "https://example.ca/pub?x=1"],
  ["http://example.ca", undefined],
  ["javascript:alert(1)//https://example.ca", undefined],
  ["example.ca", undefined],
  ["https://a b.ca", undefined],
])("links to '%s' as %o", (link, parsed) => {
  const given = { eventId: id, meetupId: id, key: id, name: "Pub", link };
  expect(addSupporterSchema.safeParse(given).data?.link).toBe(parsed);
});
