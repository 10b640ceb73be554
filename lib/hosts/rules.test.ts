import { expect, it } from "vitest";
import { stepDownRefusal } from "./rules";

it.each([
  ["published", ["zoe"], false, "last-host"],
  ["published", ["zoe"], true, null],
  ["published", ["zoe", "sam"], false, null],
  ["proposed", ["zoe"], false, null],
  ["canceled", ["zoe"], false, null],
] as const)(
  "a %s meetup of %j, organized by the host: %s",
  (status, hostIds, isOrganizer, refusal) => {
    expect(stepDownRefusal({ status, hostIds }, isOrganizer)).toBe(refusal);
  },
);
