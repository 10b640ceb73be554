import type { APIResponse } from "@playwright/test";
import { requestSignIn } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { TONIGHT } from "./fixtures/events";
import { linkIn } from "./fixtures/mailbox";
import { postForm } from "./fixtures/post-form";
import { expect, test } from "./fixtures/test";

const commonHeaders = {
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
};

const RESOURCE_HEADERS = ["x-content-type-options", "cross-origin-resource-policy"];

const policyOf = (response: APIResponse) =>
  Object.fromEntries(
    (response.headers()["content-security-policy"] ?? "").split("; ").map((directive) => {
      const [name, ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

const nonceOf = (response: APIResponse) =>
  /'nonce-([^']+)'/.exec(policyOf(response)["script-src"] ?? "")?.[1] ?? "no nonce";

const pages = [
  ["a page", `/en${TONIGHT}`, 200],
  ["an unknown address", "/fr/rien/ici", 404],
  ["a redirect", `${TONIGHT}/vancouver`, 307],
] as const;

for (const [name, address, status] of pages) {
  test(`${name} has every security header and a nonce-only script policy`, async ({ request }) => {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    expect(response.headers()).toMatchObject(commonHeaders);
    const nonce = nonceOf(response);
    expect(policyOf(response)).toEqual({
      "default-src": "'self'",
      "script-src": `'nonce-${nonce}' 'strict-dynamic'`,
      "style-src": `'self' 'nonce-${nonce}'`,
      "style-src-attr": "'unsafe-inline'",
      "img-src": "'self' data: blob:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
    if (status !== 307) expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(` nonce="${nonce}"`))).toEqual([]);
    // Only visitors without a cookie of their own share a page.
    const headers = { cookie: "other=1" };
    const own = await request.get(address, { maxRedirects: 0, headers });
    expect(nonceOf(own)).not.toBe(nonce);
  });
}

for (const [name, address, status] of [
  ["the health check", "/api/health", 200],
  ["an unknown calendar file", "/api/calendar/nothing", 404],
] as const) {
  test(`${name} has every security header and a content policy`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(status);
    expect(response.headers()).toMatchObject(commonHeaders);
    expect(policyOf(response)).toMatchObject({ "frame-ancestors": "'none'" });
  });
}

test("a script has the headers that concern scripts", async ({ request }) => {
  const page = await (await request.get("/en")).text();
  const script = /src="(\/_next\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
  const headers = (await request.get(script)).headers();
  for (const [name, value] of Object.entries(commonHeaders))
    expect(headers[name], name).toBe(RESOURCE_HEADERS.includes(name) ? value : undefined);
});

test.describe("forms are accepted from our own origin only", () => {
  const theme = { with: 'value="dark"', fields: { theme: "dark" } };

  for (const locale of ["en", "fr"] as const) {
    test(`rejects a post without an Origin and says why, /${locale}`, async ({
      request,
      baseURL,
    }) => {
      const address = `${baseURL}/${locale}/sign-in`;
      const response = await postForm(request, { address, headers: {}, ...theme });
      expect(response.status()).toBe(200);
      expect(await response.text()).toMatch(texts(locale).part("errors.refusals.foreign-origin"));
      expect(response.headers()["set-cookie"] ?? "").not.toContain("theme");
    });
  }

  test("accepts a post from our own Origin", async ({ request, baseURL }) => {
    const address = `${baseURL}/en/sign-in`;
    const headers = { origin: baseURL ?? "" };
    const response = await postForm(request, { address, headers, ...theme });
    expect(response.status()).toBe(200);
    expect(response.headers()["set-cookie"]).toMatch(/^theme=dark; .*HttpOnly; SameSite=lax/m);
  });
});

test("limits an address to five sign-in mails from one network, and those still work", async ({
  page,
  address,
  mail,
}) => {
  const sent = page.getByText(text.part("people.signIn.sent"));
  const ask = async (address: string) => {
    await page.goto("/en/sign-in");
    await requestSignIn(page, address);
  };
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await ask(address);
    await expect(sent).toBeVisible();
  }
  await ask(address);
  await expect(page.locator("main").getByRole("alert")).toHaveText(
    text("errors.refusals.too-many"),
  );
  await expect(page.getByLabel(text("people.signIn.address"))).toHaveValue(address);
  await ask(`other-${address}`);
  await expect(sent).toBeVisible();
  await page.goto(linkIn(await mail(address), "/sign-in/confirm"));
  await page.getByRole("button", { name: text("people.signIn.signIn") }).click();
  await page.waitForURL("**/en/me");
});

test.fail("an error in any of its browser contexts fails a test", async ({ newDevice }) => {
  const page = await newDevice();
  await page.goto("/en");
  const message = page.waitForEvent("console");
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.src = "https://elsewhere.example/picture.png";
    document.body.append(picture);
  });
  await message;
});
