import type { APIResponse } from "@playwright/test";
import { serverActions } from "../../scripts/fuzz/actions";
import { audit } from "../fixtures/audit";
import { texts } from "../fixtures/catalogue";
import { markupErrors } from "../fixtures/markup";
import { formFields, postForm } from "../fixtures/post-form";
import { head, rawRequest } from "../fixtures/raw-request";
import { expect, test } from "../fixtures/test";

const KB = 1024;
/** Node rejects some forms whose boundary is shorter than a browser's. */
const BOUNDARY = "----formboundary0123456789abcdef";
const multipart = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

const form = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("")}--${BOUNDARY}--\r\n`;

const actionId = (name: string) =>
  serverActions(".next-test").find((action) => action.name === name)?.id ?? "";

const names = {
  malformed: "requests.malformed",
  "foreign-origin": "requests.foreign-origin",
  "wrong-method": "requests.wrong-method",
  "too-large": "requests.too-large",
  outdated: "trouble.outdated",
} as const;

async function expectSmallPage(
  response: APIResponse,
  locale: "en" | "fr",
  name: keyof typeof names,
  status: number,
) {
  expect(response.status()).toBe(status);
  const html = await response.text();
  expect(html).toContain(`<html lang="${locale}"`);
  expect(html).toContain(texts(locale).string(`${names[name]}.title`));
  expect(html).toContain(texts(locale).string(`${names[name]}.lead`));
  expect(html).not.toContain("<script");
  expect(await markupErrors(html)).toEqual([]);
  expect(html.length).toBeLessThan(4 * KB);
  expect(response.headers()).toMatchObject({ "cache-control": "no-store" });
}

function withoutState(hidden: Record<string, string>) {
  const [action = ""] = Object.keys(hidden).filter((name) => name.endsWith(":0"));
  const { id } = JSON.parse(hidden[action] ?? "");
  return { [action]: JSON.stringify({ id }) };
}

for (const locale of ["en", "fr"] as const) {
  const address = `/${locale}/sign-in`;

  test(`a wrong method is answered with 405 and what is allowed, /${locale}`, async ({
    request,
  }) => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const response = await request.fetch(address, { method });
      await expectSmallPage(response, locale, "wrong-method", 405);
      expect(response.headers().allow).toBe("GET, HEAD, POST");
    }
  });

  for (const origin of ["https://elsewhere.example", "null"]) {
    test(`a form from the origin ${origin} is answered with 403, /${locale}`, async ({
      request,
      baseURL,
    }) => {
      const response = await postForm(request, {
        address: `${baseURL}${address}`,
        with: 'value="dark"',
        fields: { theme: "dark" },
        headers: { origin, "x-forwarded-host": "elsewhere.example" },
      });
      await expectSmallPage(response, locale, "foreign-origin", 403);
      expect(response.headers()["set-cookie"] ?? "").not.toContain("theme");
    });
  }

  for (const [name, headers, data] of [
    ["a form without its end", multipart, form({ name: "Zoé" }).slice(0, -20)],
    ["a form without an action", multipart, form({ name: "Zoé" })],
    ["an action that cannot be one", multipart, form({ $ACTION_ID_nothing: "" })],
    [
      "a broken reference",
      multipart,
      form({ $ACTION_REF_1: "", "$ACTION_1:0": "{", "$ACTION_1:1": "[" }),
    ],
    ["bytes that are no UTF-8", multipart, Buffer.from(form({ name: "\u00e9" }), "latin1")],
    ["a form without a boundary", { "content-type": "multipart/form-data" }, form({ name: "Zoé" })],
    ["JSON", { "content-type": "application/json" }, '{"name":"Zoé"}'],
  ] as const) {
    test(`${name} is answered with 400, /${locale}`, async ({ request, baseURL }) => {
      const origin = baseURL ?? "";
      const response = await request.post(address, { headers: { ...headers, origin }, data });
      await expectSmallPage(response, locale, "malformed", 400);
    });
  }

  for (const [name, change] of [
    ["an action without its form's state", withoutState],
    ["an action's key that is no key", () => ({ $ACTION_KEY: "k".repeat(300) })],
  ] as const) {
    test(`${name} is answered with 400, /${locale}`, async ({ request, baseURL }) => {
      const wanted = { address: `${baseURL}${address}`, with: 'value="dark"' };
      const headers = { origin: baseURL ?? "" };
      const hidden = await formFields(request, { ...wanted, headers });
      const fields = { theme: "dark", ...change(hidden) };
      const response = await postForm(request, { ...wanted, headers, fields });
      await expectSmallPage(response, locale, "malformed", 400);
    });
  }

  test(`a broken escape in an address is answered with 400, /${locale}`, async ({ request }) => {
    for (const path of ["/n/%E0%A4", "/n/50%", "?to=%FF"])
      await expectSmallPage(await request.get(`/${locale}${path}`), locale, "malformed", 400);
  });

  test(`a form from before an update says so, /${locale}`, async ({ request, baseURL }) => {
    const action = `{"id":"${"60".padEnd(42, "a")}","bound":"$@1"}`;
    const data = form({ $ACTION_REF_1: "", "$ACTION_1:0": action, "$ACTION_1:1": "[]" });
    const headers = { ...multipart, origin: baseURL ?? "" };
    await expectSmallPage(await request.post(address, { headers, data }), locale, "outdated", 409);
  });

  test(`a form of 64 kB and a byte is answered with 413, /${locale}`, async ({
    request,
    baseURL,
  }) => {
    const headers = { ...multipart, origin: baseURL ?? "" };
    const data = Buffer.alloc(64 * KB + 1, "x");
    const response = await request.post(address, { headers, data });
    await expectSmallPage(response, locale, "too-large", 413);
  });
}

test("a script's action from a foreign origin is refused by the form itself, with 403", async ({
  request,
}) => {
  const headers = {
    ...multipart,
    "next-action": actionId("chooseThemeAction"),
    origin: "https://elsewhere.example",
  };
  const data = form({ _1_theme: "dark", "0": '[{"status":"idle"},"$K1"]' });
  const response = await request.post("/fr/sign-in", { headers, data });
  expect(response.status()).toBe(403);
  expect(response.headers()["content-type"]).toBe("text/x-component");
  expect(await response.text()).toContain(texts("fr").string("errors.refusals.foreign-origin"));
  expect(response.headers()["set-cookie"] ?? "").not.toContain("theme");
});

for (const [name, path, allow] of [
  ["TRACE", "/en", "get, head, post"],
  ["DELETE", "/api/health", "get, head, post"],
  ["POST", "/api/health", "get, head"],
  ["POST", "/icon.svg", "get, head"],
] as const) {
  test(`${name} ${path} is answered with 405 and no page`, async ({ baseURL }) => {
    const response = await rawRequest(baseURL, (write) => {
      write(head(`${name} ${path}`, { Connection: "close", "Content-Length": "0" }));
    });
    expect(response.status).toBe(405);
    expect(response.headers).toContain(`\r\nallow: ${allow}\r\n`);
  });
}

test("a request to upgrade the connection is answered like any other", async ({ baseURL }) => {
  const upgrade = { Connection: "Upgrade, HTTP2-Settings", Upgrade: "h2c" };
  const send = (write: (bytes: string) => boolean) => void write(head("GET /en", upgrade));
  const response = await rawRequest(baseURL, send, "</html>");
  expect(response.status).toBe(200);
  expect(response.body).toContain("</html>");
});

test.describe("a small page", () => {
  test.use({ expectedBrowserErrors: [/status of 400/] });

  for (const locale of ["en", "fr"] as const) {
    test(`is accessible and has the site's look, /${locale}`, async ({ page }) => {
      const response = await page.goto(`/${locale}/n/%E0%A4`);
      await expect(page.locator("h1")).toHaveText(texts(locale)("requests.malformed.title"));
      await expect(page.locator("h1")).toHaveCSS("font-family", /display|Bricolage/i);
      await audit(page, response, "a small page");
    });
  }
});
