import { expect, it } from "vitest";
import { postSchema } from "./schema";

const ID = "00000000-0000-4000-8000-000000000000";
const typed = { eventId: ID, key: ID, title: "Notes", language: "en" };

it.each([
  ["https://example.ca/notes", true],
  ["http://example.ca/notes?a=1#b", true],
  ["javascript:alert(1)", false],
  ["ftp://example.ca/notes", false],
  ["//example.ca/notes", false],
  ["https://me@example.ca/notes", false],
  ["https://me:secret@example.ca/notes", false],
  ["", false],
])("the address %s: %s", (address, isFine) =>
  expect(postSchema.safeParse({ ...typed, link: address }).success).toBe(isFine),
);
