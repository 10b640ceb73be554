import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayChoose } from "./policy";

const person = (id: string, more: Partial<Person> = {}): Person => ({
  kind: "person",
  ...{ id, name: id, email: `${id}@example.ca`, locale: "en", town: null },
  ...{ isAdmin: false, suspended: false },
  ...more,
});

describe("the answer of a question", () => {
  it.each([
    ["whoever asked", person("author"), true],
    ["an organizer", person("organizer"), true],
    ["an administrator", person("admin", { isAdmin: true }), true],
    ["whoever asked, once suspended", person("author", { suspended: true }), false],
    ["somebody else", person("stranger"), false],
    ["nobody", null, false],
  ])("is chosen by %s: %#", (_, viewer, may) => {
    expect(mayChoose(viewer, { authorId: "author", organizerIds: ["organizer"] })).toBe(may);
    expect(mayChoose(viewer, { authorId: null, organizerIds: ["author", "organizer"] })).toBe(may);
  });
});
