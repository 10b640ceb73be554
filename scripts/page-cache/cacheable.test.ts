import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { headersFor, publicPageOf } from "./cacheable";

const page = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  publicPageOf({ method, url, headers } as unknown as IncomingMessage);

describe("a public page", () => {
  it.each([
    "/en",
    "/fr",
    "/en/n/a-night",
    "/fr/n/a-night/st-johns",
    "/en/n/a-night/ottawa/line-up",
    "/en/n/a-night/ottawa/in",
    "/en/n/a-night/reflections",
    "/en/n/a-night/reflections/what-stayed",
    "/en/n/a-night/ottawa/talks/small-steps",
  ])("is %s", (path) => {
    const [, locale = ""] = path.split("/");
    expect(page(path, { "accept-language": locale })?.path).toBe(path);
  });

  it.each([
    "/",
    "/en?after=x",
    "/en/me",
    "/en/sign-in",
    "/en/start",
    "/en/admin",
    "/en/answers/token",
    "/en/n/a-night/desk",
    "/en/n/a-night/desk/facts",
    "/en/n/a-night/ottawa/desk",
    "/en/n/a-night/ottawa/propose",
    "/en/n/a-night/reflections/new",
    "/en/n/a-night/reflections/what-stayed/edit",
    "/en/n/a-night/opengraph-image",
    "/en/n/a-night/desk/talks/small-steps/edit",
    "/de/n/a-night",
    "/api/health",
  ])("is not %s", (path) => expect(page(path)).toBeUndefined());

  it("is only read, without scripts' data", () => {
    expect(page("/en", {}, "POST")).toBeUndefined();
    expect(page("/en", {}, "HEAD")).toBeUndefined();
    expect(page("/en", { rsc: "1" })).toBeUndefined();
  });

  it("is asked for with no cookie but those of preferences", () => {
    expect(page("/en", { cookie: "locale=en; theme=dark" })).toMatchObject({ theme: "dark" });
    expect(page("/en", { cookie: "theme=<script>" })).toMatchObject({ theme: undefined });
    for (const other of ["authjs.session-token=x", "town=ottawa", "rsvp-1=x", "x=1"])
      expect(page("/en", { cookie: `locale=en; ${other}` })).toBeUndefined();
  });

  it("is in the reader's language: in another one, the answer sets a cookie", () => {
    expect(page("/fr", { "accept-language": "fr-CA,en;q=0.5" })).toBeDefined();
    expect(page("/fr", { "accept-language": "en" })).toBeUndefined();
    expect(page("/fr", { cookie: "locale=fr", "accept-language": "en" })).toBeDefined();
    expect(page("/en", { cookie: "locale=fr" })).toBeUndefined();
  });
});

it("is rendered for nobody in particular", () => {
  const headers = { cookie: "theme=dark", "user-agent": "mine", referer: "https://example.ca" };
  const asked = page("/en", headers);
  expect(asked && headersFor(asked)).toEqual({
    accept: "text/html",
    "accept-language": "en",
    cookie: "locale=en; theme=dark",
  });
});
