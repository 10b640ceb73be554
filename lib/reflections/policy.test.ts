import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditReflection, maySeeReflection, withdrawsAs } from "./policy";

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
