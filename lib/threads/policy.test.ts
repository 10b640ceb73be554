import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayTakePart } from "./policy";
import { closedReason, reflectionSubject } from "./rules";

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ kind: "person", id, email: `${id}@example.ca`, name: id, locale: "en", town: null },
  ...{ isAdmin: false, suspended: false },
  ...more,
});
const everybody = [
  person("author"),
  person("organizer"),
  person("other"),
  person("admin", { isAdmin: true }),
];
const suspended = person("other", { suspended: true });

const reflection = {
  ...{ id: "r", status: "published" as "draft" | "published" | "withdrawn", meetupId: null },
  eventStatus: "published" as "draft" | "published" | "canceled",
  ...{ authorId: "author", organizerIds: ["organizer"] },
};

describe("who takes part in a thread", () => {
  it.each<[string, Partial<typeof reflection>, string[]]>([
    ["about a published reflection", {}, ["author", "organizer", "other", "admin"]],
    ["about a draft", { status: "draft" }, []],
    ["about a withdrawn reflection", { status: "withdrawn" }, []],
    ["of a canceled event", { eventStatus: "canceled" }, ["author", "organizer", "other", "admin"]],
    ["of a draft event", { eventStatus: "draft" }, ["organizer"]],
  ])("%s", (_, changed, names) => {
    const subject = reflectionSubject({ ...reflection, ...changed });
    expect(everybody.filter((each) => mayTakePart(each, subject)).map(({ id }) => id)).toEqual(
      names,
    );
    expect([null, suspended].some((each) => mayTakePart(each, subject))).toBe(false);
  });
});

describe("a thread that takes no more replies", () => {
  it.each([
    ["published", null],
    ["draft", null],
    ["withdrawn", "reflection-withdrawn"],
  ] as const)("says why, about a reflection that is %s", (status, reason) =>
    expect(closedReason(reflectionSubject({ ...reflection, status }))).toBe(reason),
  );
});
