import { describe, expect, it } from "vitest";
import { confirmExpiry, mayConfirm, mayUndo } from "./address-rules";

const asked = new Date("2026-11-01T12:00:00Z");
const later = (hours: number) => new Date(asked.getTime() + hours * 3_600_000);
const open = {
  oldAddress: "old@example.ca",
  expires: confirmExpiry(asked),
  confirmedAt: null,
  undoneAt: null,
};

describe("confirming a new address", () => {
  it.each([
    ["within a day", open, "old@example.ca", 23.9, true],
    ["after a day", open, "old@example.ca", 24, false],
    ["after another change", open, "third@example.ca", 1, false],
    ["a second time", { ...open, confirmedAt: later(1) }, "old@example.ca", 2, false],
  ])("%s", (_, change, current, hours, may) => {
    expect(mayConfirm(change, current, later(hours))).toBe(may);
  });
});

describe("taking an address back", () => {
  const confirmed = { ...open, confirmedAt: later(1) };
  it.each([
    ["within a week", confirmed, 24 * 7, true],
    ["after a week", confirmed, 24 * 7 + 1, false],
    ["twice", { ...confirmed, undoneAt: later(2) }, 3, false],
    ["before it was confirmed", open, 2, false],
  ])("%s", (_, change, hours, may) => {
    expect(mayUndo(change, later(hours))).toBe(may);
  });
});
