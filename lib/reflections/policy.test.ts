import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import {
  decides,
  hidesAs,
  mayEditReflection,
  maySeeReflection,
  undoes,
  withdrawsAs,
} from "./policy";

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ kind: "person", id, email: `${id}@example.ca`, name: id, locale: "en", town: null },
  ...{ isAdmin: false, suspended: false },
  ...more,
});
const who = {
  nobody: null,
  author: person("author"),
  organizer: person("organizer"),
  other: person("other"),
  admin: person("admin", { isAdmin: true }),
};
type Who = keyof typeof who;
const all = Object.keys(who) as Who[];

const reflection = {
  status: "published" as "draft" | "published" | "withdrawn",
  authorId: "author",
  eventStatus: "published" as "draft" | "published" | "canceled",
  organizerIds: ["organizer"],
};
const allowed = (may: (viewer: Person | null) => boolean) => all.filter((name) => may(who[name]));

describe("who sees a reflection", () => {
  it.each<[string, Partial<typeof reflection>, Who[]]>([
    ["published", {}, all],
    ["a draft", { status: "draft" }, ["author"]],
    ["withdrawn", { status: "withdrawn" }, ["author"]],
    ["of a canceled event", { eventStatus: "canceled" }, all],
    ["of a draft event", { eventStatus: "draft" }, ["organizer"]],
    ["a draft of a draft event", { status: "draft", eventStatus: "draft" }, []],
  ])("%s", (_, changed, seers) =>
    expect(allowed((viewer) => maySeeReflection(viewer, { ...reflection, ...changed }))).toEqual(
      seers,
    ),
  );
});

describe("who edits a reflection", () => {
  it.each<[string, Partial<typeof reflection>, Who[]]>([
    ["published", {}, ["author"]],
    ["a draft", { status: "draft" }, ["author"]],
    ["withdrawn", { status: "withdrawn" }, []],
    ["of a draft event", { eventStatus: "draft" }, []],
  ])("%s", (_, changed, editors) =>
    expect(allowed((viewer) => mayEditReflection(viewer, { ...reflection, ...changed }))).toEqual(
      editors,
    ),
  );

  it("not a suspended user", () =>
    expect(mayEditReflection(person("author", { suspended: true }), reflection)).toBe(false));
});

describe("the role in which a viewer withdraws", () => {
  it.each([
    [who.nobody, null],
    [who.author, "author"],
    [who.organizer, "organizer"],
    [who.admin, "admin"],
    [who.other, null],
    [person("author", { suspended: true }), null],
    [person("organizer", { suspended: true }), null],
  ])("%#", (viewer, as) => expect(withdrawsAs(viewer, reflection)).toBe(as));
});

describe("who decides on what waits, and hides it", () => {
  const host = person("host");
  const thing = { authorId: "author", organizerIds: ["organizer"], hostIds: ["host"] };
  it.each([
    ["nobody", null, false, null],
    ["its author", who.author, false, "author"],
    ["somebody else", who.other, false, null],
    ["the city's host", host, true, "host"],
    ["an organizer", who.organizer, true, "organizer"],
    ["an administrator", who.admin, true, "admin"],
    ["a suspended host", { ...host, suspended: true }, false, null],
    ["a suspended organizer", { ...who.organizer, suspended: true }, false, null],
    ["a suspended administrator", { ...who.admin, suspended: true }, false, null],
  ] as const)("%s", (_, viewer, mayDecide, as) => {
    expect(decides(viewer, thing)).toBe(mayDecide);
    expect(hidesAs(viewer, thing)).toBe(as);
  });

  it("undoing takes the role in which it was done", () => {
    expect(undoes("author", { withdrawnBy: "author" })).toBe(true);
    expect(undoes("author", { withdrawnBy: "organizer" })).toBe(false);
    expect(undoes(null, { withdrawnBy: null })).toBe(false);
    expect(undoes("host", { withdrawnBy: null })).toBe(false);
  });
});
