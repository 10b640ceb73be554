import { describe, expect, it } from "vitest";
import { normalizeAddress } from "./address";

describe("normalizeAddress", () => {
  it.each([
    ["  Zoe@Example.CA ", "zoe@example.ca"],
    ["ｚｏｅ@example.ca", "zoe@example.ca"],
    ["zoe+night@example.ca", "zoe+night@example.ca"],
    ["zoe@münchen.example", "zoe@xn--mnchen-3ya.example"],
    ["jose@É.ca", "jose@xn--9ca.ca"],
    ["jose@cafe\u0301.québec", "jose@xn--caf-dma.xn--qubec-csa"],
  ])("makes %s one address", (typed, address) => {
    expect(normalizeAddress(typed)).toEqual({ ok: true, address });
  });

  it.each([
    ["", "required"],
    ["   ", "required"],
    ["zoe", "address-invalid"],
    ["@example.ca", "address-invalid"],
    ["zoe@", "address-invalid"],
    ["zoe@example", "address-invalid"],
    ["zoe@@example.ca", "address-invalid"],
    ["zoé@example.ca", "address-accents"],
    ["josé.núñez@example.ca", "address-accents"],
    ["zoé@example", "address-invalid"],
    ["zoe @example.ca", "address-invalid"],
    ["zoe@exa mple.ca", "address-invalid"],
    ["zoe..k@example.ca", "address-invalid"],
    ['"zoe"@example.ca', "address-invalid"],
    ["zoe@example.ca\nBcc: all@example.ca", "address-invalid"],
    ["zoe\u200b@example.ca", "address-invalid"],
    ["zоe@example.ca", "address-accents"],
    [`${"z".repeat(65)}@example.ca`, "address-invalid"],
    [`${"z".repeat(250)}@example.ca`, "too-long"],
  ])("rejects %j", (typed, reason) => {
    expect(normalizeAddress(typed)).toEqual({ ok: false, reason });
  });
});
