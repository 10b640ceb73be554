import { describe, expect, it } from "vitest";
import { normalizeAddress } from "./address";

describe("normalizeAddress", () => {
  it.each([
    ["  Zoe@Example.CA ", "zoe@example.ca"],
    ["ｚｏｅ@example.ca", "zoe@example.ca"],
    ["zoe+night@example.ca", "zoe+night@example.ca"],
    ["zoe@münchen.example", "zoe@xn--mnchen-3ya.example"],
  ])("makes %s one address", (typed, address) => {
    expect(normalizeAddress(typed)).toEqual({ ok: true, address });
  });

  it.each([
    ["", "required"],
    ["   ", "required"],
    ["zoe", "address-odd"],
    ["@example.ca", "address-odd"],
    ["zoe@", "address-odd"],
    ["zoe@example", "address-odd"],
    ["zoe@@example.ca", "address-odd"],
    ["zoé@example.ca", "address-odd"],
    ["zoe @example.ca", "address-odd"],
    ["zoe@exa mple.ca", "address-odd"],
    ["zoe..k@example.ca", "address-odd"],
    ['"zoe"@example.ca', "address-odd"],
    ["zoe@example.ca\nBcc: all@example.ca", "address-odd"],
    ["zoe\u200b@example.ca", "address-odd"],
    ["zоe@example.ca", "address-odd"],
    [`${"z".repeat(65)}@example.ca`, "address-odd"],
    [`${"z".repeat(250)}@example.ca`, "too-long"],
  ])("refuses %j", (typed, reason) => {
    expect(normalizeAddress(typed)).toEqual({ ok: false, reason });
  });
});
