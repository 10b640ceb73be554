import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { mayEditEvent, mayFillEvent, maySeeEvent } from "./policy";

const person = (id: string, suspended = false): Person => ({
  kind: "person",
  id,
  email: `${id}@example.ca`,
  name: id,
  locale: "en",
  town: null,
  isAdmin: false,
  suspended,
});
const organizer = person("organizer");
const host = person("host");
const draft = { status: "draft" as const, organizerIds: ["organizer"], hostIds: ["host"] };

describe("a draft", () => {
  it.each([
    ["its organizer", organizer, true],
    ["a host of one of its cities", host, true],
    ["somebody else", person("other"), false],
    ["a suspended host", person("host", true), false],
    ["a signed-out visitor", null, false],
  ])("is seen by %s: %o", (_who, viewer, sees) => {
    expect(maySeeEvent(viewer, draft)).toBe(sees);
    expect(mayFillEvent(viewer, draft)).toBe(sees);
  });

  it("is edited by its organizers only", () => {
    expect(mayEditEvent(organizer, draft)).toBe(true);
    expect(mayEditEvent(host, draft)).toBe(false);
  });
});

it.each(["published", "canceled"] as const)("a %s event may be read by everybody", (status) => {
  expect(maySeeEvent(null, { ...draft, status })).toBe(true);
});
