import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { pageRequests } from "./page-requests";

/** What Next is handed, and the answer's headers; `passed` is false where it isn't asked. */
function ask(url: string, headers: Record<string, string> = {}, method = "GET") {
  const request = Object.assign(new IncomingMessage(new Socket()), { method, url });
  Object.assign(request.headers, { "accept-language": "en" }, headers);
  const response = new ServerResponse(request);
  let passed = false;
  pageRequests(() => {
    passed = true;
  })(request, response);
  const { "x-path": path, "x-next-intl-locale": locale } = request.headers;
  return { passed, url: request.url, path, locale, request, response };
}

const location = (url: string, headers: Record<string, string> = {}) => {
  const { passed, response } = ask(url, headers);
  expect(passed).toBe(false);
  expect(response.statusCode).toBe(307);
  expect(response.getHeader("cache-control")).toBe("no-store");
  return response.getHeader("location");
};

describe("an address without a language", () => {
  it.each([
    ["/", "/en"],
    ["/?a=b", "/en?a=b"],
    ["/n/a-night?a=b&c=%20d", "/en/n/a-night?a=b&c=%20d"],
    ["/constructor", "/en/constructor"],
    ["/english", "/en/english"],
    ["/apiary", "/en/apiary"],
    ["/n/é", "/en/n/%C3%A9"],
    ["/./n/x/../y", "/en/n/y"],
  ])("%s leads to %s", (url, to) => {
    expect(location(url)).toBe(to);
  });

  it("leads to the language of the last page, else to the browser's", () => {
    expect(location("/me", { "accept-language": "fr-CA,en;q=0.5" })).toBe("/fr/me");
    expect(location("/me", { cookie: "locale=fr" })).toBe("/fr/me");
    expect(location("/me", { cookie: "locale=//evil.example" })).toBe("/en/me");
  });

  it("is handed on where it has none, or is not one address", () => {
    const urls = [
      "/robots.txt",
      "/door-worker.js",
      "/api/health",
      "/apple-icon.png",
      "/dev/mail",
      "//evil.example",
      "/\\evil",
    ];
    for (const url of urls)
      expect(ask(url)).toMatchObject({ passed: true, url, locale: undefined });
  });
});

describe("a page", () => {
  it("knows its path, without what the router adds", () => {
    expect(ask("/fr/n/x")).toMatchObject({ path: "/fr/n/x", locale: "fr" });
    expect(ask("/en/n/x?a=1&_rsc=abc").path).toBe("/en/n/x?a=1");
    expect(ask("/en?_rsc=abc").path).toBe("/en");
  });

  it("has a nonce of its own, whatever was sent, in its policy", () => {
    const sent = { "x-nonce": "mine", "content-security-policy": "script-src 'nonce-mine'" };
    const [first, second] = [ask("/en", sent), ask("/en", sent)];
    const nonce = String(first.request.headers["x-nonce"]);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(second.request.headers["x-nonce"]).not.toBe(nonce);
    const policy = first.response.getHeader("content-security-policy");
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(first.request.headers["content-security-policy"]).toBe(policy);
  });

  it("in another language than the reader's is remembered, if it is what was asked for", () => {
    const cookie = (url: string, headers?: Record<string, string>) =>
      ask(url, headers).response.getHeader("set-cookie");
    expect(cookie("/en")).toBeUndefined();
    expect(cookie("/fr")).toBe("locale=fr; Path=/; Max-Age=31536000; SameSite=lax");
    expect(cookie("/fr", { cookie: "locale=fr" })).toBeUndefined();
    expect(cookie("/en", { cookie: "locale=fr" })).toContain("locale=en;");
    expect(cookie("/fr", { "sec-fetch-dest": "document" })).toContain("locale=fr;");
    expect(cookie("/fr", { "sec-fetch-dest": "empty" })).toBeUndefined();
  });
});

it("what caches may keep remembers nobody's language", () => {
  const picture = "/fr/n/x/opengraph-image/a1";
  for (const url of [picture, "/api/calendar/x", "/robots.txt"]) {
    const { passed, response } = ask(url);
    expect(passed).toBe(true);
    expect(response.getHeader("set-cookie")).toBeUndefined();
  }
});

it("scripts, and files that are sent, have neither nonce nor language", () => {
  const upload = "/api/uploads/photos/0a6e1d0e-5f0c-4ad0-9a55-1f5a4c1f0b11";
  for (const [method, url] of [
    ["GET", "/_next/static/chunks/x.js"],
    ["POST", upload],
  ] as const) {
    const { passed, request, response } = ask(url, {}, method);
    expect(passed).toBe(true);
    expect(request.headers["x-nonce"]).toBeUndefined();
    expect(response.getHeaderNames()).toEqual([]);
  }
});
