import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, NOTHING_MAY_RUN, securityHeaders } from "./security-headers";

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

describe("a page's content policy", () => {
  const policy = directives(contentSecurityPolicy("abc", false));

  it("runs scripts by the page's nonce alone", () => {
    expect(policy["script-src"]).toEqual(["'nonce-abc'", "'strict-dynamic'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
  });

  it("loads nothing foreign, posts to nobody else, and is framed by nobody", () => {
    const sources = Object.values(policy).flat().join(" ");
    expect(sources).not.toMatch(/\*|https?:|unsafe-eval/);
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  });

  it("lets Next's tools evaluate text and write styles in development alone", () => {
    const development = directives(contentSecurityPolicy("abc", true));
    expect(development["script-src"]).toContain("'unsafe-eval'");
    // A nonce beside it would take its meaning away.
    expect(development["style-src"]).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy["style-src"]).toEqual(["'self'", "'nonce-abc'"]);
  });
});

it("what is no page may do nothing at all", () => {
  expect(directives(NOTHING_MAY_RUN)).toEqual({
    "default-src": ["'none'"],
    "frame-ancestors": ["'none'"],
  });
});

it("every answer says who may frame, guess at and refer to it", () => {
  expect(Object.fromEntries(securityHeaders())).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8,}/),
  });
});
