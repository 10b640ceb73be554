import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayAsk, mayChoose, mayRestore, withdrawsQuestionAs } from "./policy";

const person = (id: string, more: Partial<Person> = {}): Person => ({
  kind: "person",
  ...{ id, name: id, email: `${id}@example.ca`, locale: "en", isAdmin: false, suspended: false },
  ...more,
});
const rights = { authorId: "author", organizerIds: ["organizer"], hostIds: ["host"] };

describe("a question", () => {
  it.each([
    ["its author", person("author"), "author", true],
    ["an organizer", person("organizer"), "organizer", true],
    ["an administrator", person("admin", { isAdmin: true }), "admin", true],
    ["a host of its city", person("host"), "host", false],
    ["a suspended host", person("host", { suspended: true }), null, false],
    ["a suspended author", person("author", { suspended: true }), null, false],
    ["somebody else", person("stranger"), null, false],
    ["nobody", null, null, false],
  ])("%s withdraws it, or chooses its answer", (_, viewer, as, chooses) => {
    expect(withdrawsQuestionAs(viewer, rights)).toBe(as);
    expect(mayChoose(viewer, rights)).toBe(chooses);
  });

  it.each([
    ["whoever withdrew it", "author", "author", true],
    ["its author, what an organizer withdrew", "author", "organizer", false],
    ["a host, what a host withdrew", "host", "host", true],
  ])("is brought back by %s", (_, id, withdrawnBy, may) => {
    const withdrawn = { ...rights, withdrawnAt: new Date(), withdrawnBy };
    expect(mayRestore(person(id), withdrawn)).toBe(may);
  });

  it("is not asked by suspended people", () => {
    const event = { status: "published", organizerIds: [] } as const;
    expect(mayAsk(person("a"), { ...event, organizerIds: [] })).toBe(true);
    expect(mayAsk(person("a", { suspended: true }), { ...event, organizerIds: [] })).toBe(false);
  });
});
