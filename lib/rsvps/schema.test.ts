import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { decodeForm } from "@/lib/kernel/form/form-data";
import { guestsSchema, rsvpSchema } from "./schema";

const ids = {
  meetupId: "5f0f3b0e-6c1f-4a55-9c62-0a3f3f1f2b11",
  key: "0b1d6f3e-9d0b-4f6b-8a53-2f9f2c7f9d10",
};

/** What a form's schema makes of what was typed, or the code beside each field. */
function submitted(schema: z.ZodObject, typed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...ids, ...typed })) form.set(name, value);
  const { success, data, error } = schema.safeParse(decodeForm(schema, form).input);
  if (success) return data;
  return Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]));
}

describe("an RSVP's form", () => {
  it.each([
    ["zoe＠example.ca", "zoe@example.ca"],
    ["  zoe@example.ca\u00a0", "zoe@example.ca"],
    ["Zoe@EXAMPLE.ca", "zoe@example.ca"],
  ])("takes the address %j", (address, normalized) => {
    expect(submitted(rsvpSchema, { name: "Zoé", address })).toMatchObject({ address: normalized });
  });

  it.each([
    ["zoe@@example.ca"],
    ["zoe@example@example.ca"],
    ['"zoe"@example.ca'],
    ["zoe@example.ca\r\nBcc: all@example.ca"],
    ["zo e@example.ca"],
    ["zoe"],
  ])("does not take the address %j", (address) => {
    expect(submitted(rsvpSchema, { name: "Zoé", address })).toEqual({ address: "address-invalid" });
  });

  it.each([
    ["\u202eZoé\u202c", "Zoé"],
    ["Zoé\nCôté", "Zoé Côté"],
    ["ꓘarl 👩‍🚀", "ꓘarl 👩‍🚀"],
  ])("takes the name %j", (name, cleaned) => {
    expect(submitted(rsvpSchema, { name, address: "a@example.ca" })).toMatchObject({
      name: cleaned,
    });
  });

  it.each([
    ["", "required"],
    ["\u200b\u202e", "required"],
    ["Zoé\u0000", "invalid-characters"],
    ["Zoé\u0007", "invalid-characters"],
    ["x".repeat(10_000), "too-long"],
    ["Buy at cheap.com", "name-link"],
  ])("does not take the name %j", (name, code) => {
    expect(submitted(rsvpSchema, { name, address: "a@example.ca" })).toEqual({ name: code });
  });
});

it.each([
  ["-1", "too-small"],
  ["1e9", "not-a-number"],
  ["1000000000", "too-big"],
  ["two", "not-a-number"],
  ["1.5", "not-a-number"],
  ["", "required"],
  ["NaN", "not-a-number"],
])("does not take %j guests", (guests, code) => {
  expect(submitted(guestsSchema, { guests })).toEqual({ guests: code });
});
