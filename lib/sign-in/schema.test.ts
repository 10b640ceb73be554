import { describe, expect, it } from "vitest";
import { ownPath, signInWithCodeSchema } from "./schema";

describe("the page after signing in", () => {
  it.each(["/", "/me", "/n/a-night/vancouver#rsvp", "/start?title=A%20night&cities=a.b"])(
    "may be our own path %s",
    (path) => expect(ownPath(path)).toBe(path),
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "me",
    "",
    "/me\nx",
    "/a b",
    "/..//evil.example",
    "/en/../..//evil.example",
    "/me/..",
    "/%2e%2e/%2fevil.example",
    `/${"x".repeat(3000)}`,
    ["/me"],
    undefined,
  ])("may not be %j", (path) => expect(ownPath(path)).toBeNull());

  it("is dropped if invalid without failing the sign-in", () => {
    const typed = { address: "Zoe@example.ca", code: "ABC234", to: "//evil.example" };
    expect(signInWithCodeSchema.parse(typed)).toEqual({
      address: "zoe@example.ca",
      code: "ABC234",
      to: null,
    });
  });
});
