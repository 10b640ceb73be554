import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, NO_PAGE_POLICY, securityHeaders } from "./security-headers";

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

describe("a page's content policy", () => {
  const policy = directives(contentSecurityPolicy("abc", false));

  it("allows scripts by nonce only", () => {
    expect(policy["script-src"]).toEqual(["'nonce-abc'", "'strict-dynamic'"]);
    expect(policy["object-src"]).toEqual(["'none'"]);
    expect(policy["base-uri"]).toEqual(["'none'"]);
  });

  it("allows no foreign sources, form targets or frames", () => {
    const sources = Object.values(policy).flat().join(" ");
    expect(sources).not.toMatch(/\*|https?:|unsafe-eval/);
    expect(policy["default-src"]).toEqual(["'self'"]);
    expect(policy["form-action"]).toEqual(["'self'"]);
    expect(policy["frame-ancestors"]).toEqual(["'none'"]);
  });

  it("frames the sites that it names, and no others", () => {
    const framing = directives(contentSecurityPolicy("abc", false, ["https://player.example"]));
    expect(framing).toEqual({ ...policy, "frame-src": ["https://player.example"] });
    expect(policy).not.toHaveProperty("frame-src");
  });

  it("allows eval and inline styles in development only", () => {
    const development = directives(contentSecurityPolicy("abc", true));
    expect(development["script-src"]).toContain("'unsafe-eval'");
    // A nonce would make browsers ignore 'unsafe-inline'.
    expect(development["style-src"]).toEqual(["'self'", "'unsafe-inline'"]);
    expect(policy["style-src"]).toEqual(["'self'", "'nonce-abc'"]);
  });
});

it("responses other than pages may do nothing", () => {
  expect(directives(NO_PAGE_POLICY)).toEqual({
    "default-src": ["'none'"],
    "frame-ancestors": ["'none'"],
  });
});

it("every response has security headers", () => {
  expect(Object.fromEntries(securityHeaders())).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8,}/),
  });
});
