import { describe, expect, it } from "vitest";
import { readLink, signLink } from "./signed-link";

const id = "6f1c1d3e-8a52-4c1b-9b60-2f6f0f6b1a11";

describe("a signed link", () => {
  it("contains its id and version", () => {
    expect(readLink("answer", signLink("answer", id, 3))).toEqual({ id, version: 3 });
  });

  it("is valid for its purpose only", () => {
    expect(readLink("invitation", signLink("answer", id, 3))).toBeNull();
  });

  it.each([
    ["another version", (token: string) => token.replace(".3.", ".4.")],
    ["another id", (token: string) => token.replace("6f1c", "7f1c")],
    [
      "a changed signature",
      (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    ],
    ["a truncated signature", (token: string) => token.slice(0, -3)],
    ["trailing characters", (token: string) => `${token}.x`],
    ["nothing", () => ""],
  ])("is invalid with %s", (_, change) => {
    expect(readLink("answer", change(signLink("answer", id, 3)))).toBeNull();
  });
});
