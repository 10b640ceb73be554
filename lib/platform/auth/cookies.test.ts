import { afterEach, describe, expect, it } from "vitest";
import { env } from "@/lib/platform/env";
import { cookieName, cookieOptions } from "./cookies";

const before = { ...env() };
afterEach(() => Object.assign(env(), before));

describe("our cookies", () => {
  it("is HTTP-only and same-site", () => {
    expect(cookieOptions()).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
  });

  it("over https is bound to the host and secure", () => {
    Object.assign(env(), { demo: false, publicUrl: "https://rollcall.example" });
    expect(cookieName("rollcall-session")).toBe("__Host-rollcall-session");
    expect(cookieOptions()).toMatchObject({ secure: true, path: "/" });
  });

  it.each([
    ["the demo", { demo: true, publicUrl: "https://localhost:3000" }],
    ["a site without https", { demo: false, publicUrl: "http://rollcall.example" }],
  ])("of %s is accepted by browsers", (_, configured) => {
    Object.assign(env(), configured);
    expect(cookieName("rollcall-session")).toBe("rollcall-session");
    expect(cookieOptions().secure).toBe(false);
  });
});
