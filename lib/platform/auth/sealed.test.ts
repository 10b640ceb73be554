import { describe, expect, it } from "vitest";
import { seal, unseal } from "./sealed";

const purpose = "answer 6f1c1d3e";

describe("a sealed text", () => {
  it("can be unsealed for its purpose", () => {
    expect(unseal(purpose, seal(purpose, "où ça ?"))).toBe("où ça ?");
  });

  it("cannot be unsealed for another purpose", () => {
    expect(unseal("answer 7f1c1d3e", seal(purpose, "going"))).toBeNull();
  });

  it("reveals neither content nor length", () => {
    const [short, long] = [seal(purpose, "going"), seal(purpose, "waitlisted ".repeat(10))];
    expect(Buffer.from(short, "base64url").toString()).not.toContain("going");
    expect(short).toHaveLength(long.length);
    expect(seal(purpose, "going")).not.toBe(short);
  });

  it.each([0, 12, 28, 40])("is invalid if byte %i changed", (at) => {
    const bytes = Buffer.from(seal(purpose, "going"), "base64url");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(unseal(purpose, bytes.toString("base64url"))).toBeNull();
  });

  it.each(["", "x", "A".repeat(40)])("cannot be %j", (made) => {
    expect(unseal(purpose, made)).toBeNull();
  });
});
