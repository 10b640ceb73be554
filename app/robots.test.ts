import { afterEach, describe, expect, it } from "vitest";
import { env } from "@/lib/platform/env";
import robots from "./robots";

const before = { ...env() };
afterEach(() => Object.assign(env(), before));

describe("robots.txt", () => {
  it("disallows a demo", () => {
    expect(robots()).toEqual({ rules: { userAgent: "*", disallow: "/" } });
  });

  it("in production disallows desks, accounts and mailed links", () => {
    Object.assign(env(), { demo: false, publicUrl: "https://rollcall.example" });
    const { rules, sitemap } = robots();
    expect(sitemap).toBe("https://rollcall.example/sitemap.xml");
    expect(rules).toMatchObject({
      allow: "/",
      disallow: expect.arrayContaining(["/*/answers/", "/*/invitations/", "/*/desk", "/*/me"]),
    });
  });
});
