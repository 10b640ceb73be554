import type { APIResponse, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { postForm } from "./forms";
import { TONIGHT } from "./nights";

const everywhere = {
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
};

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

for (const [what, address, status] of pages) {
  test(`${what} carries every header, and a policy that runs only scripts with its nonce`, async ({
    request,
  }) => {
    const response = await request.get(address, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    expect(response.headers()).toMatchObject(everywhere);
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
    // Guessed once would be guessed for ever.
    expect(nonceOf(await request.get(address, { maxRedirects: 0 }))).not.toBe(nonce);
  });
}

for (const [what, address, status] of [
  ["the health of the server", "/api/health", 200],
  ["an unknown calendar file", "/api/calendar/nothing", 404],
  ["a script", "", 200],
] as const) {
  test(`${what} carries every header, and a policy`, async ({ request }) => {
    const script = async () =>
      /src="(\/_next\/[^"]+\.js)"/.exec(await (await request.get("/en")).text())?.[1] ?? "";
    const response = await request.get(address || (await script()));
    expect(response.status()).toBe(status);
    expect(response.headers()).toMatchObject(everywhere);
    expect(policyOf(response)).toMatchObject({ "frame-ancestors": "'none'" });
  });
}

test.describe("a form is taken only from our own pages", () => {
  const theme = { with: 'value="dark"', fields: { theme: "dark" } };
  const refusals = {
    en: "This form was opened somewhere else. Please reload the page and try again.",
    fr: "Ce formulaire a été ouvert ailleurs. Veuillez recharger la page, puis réessayer.",
  };

  for (const locale of ["en", "fr"] as const) {
    test(`without an Origin it is refused with its sentence, /${locale}`, async ({
      request,
      baseURL,
    }) => {
      const address = `${baseURL}/${locale}/sign-in`;
      const response = await postForm(request, { address, headers: {}, ...theme });
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain(refusals[locale]);
      expect(response.headers()["set-cookie"] ?? "").not.toContain("theme");
    });
  }

  for (const [what, more] of [
    ["with a foreign one", {}],
    [
      "with a foreign one, under a host's name that was made up to match,",
      { "x-forwarded-host": "elsewhere.example" },
    ],
  ] as const) {
    test(`${what} Next itself refuses it`, async ({ request, baseURL }) => {
      const address = `${baseURL}/en/sign-in`;
      const headers = { origin: "https://elsewhere.example", ...more };
      const response = await postForm(request, { address, headers, ...theme });
      expect(response.status()).toBe(500);
      expect(response.headers()["set-cookie"] ?? "").not.toContain("theme");
    });
  }

  test("and from there it is", async ({ request, baseURL }) => {
    const address = `${baseURL}/en/sign-in`;
    const headers = { origin: baseURL ?? "" };
    const response = await postForm(request, { address, headers, ...theme });
    expect(response.status()).toBe(200);
    expect(response.headers()["set-cookie"]).toMatch(/^theme=dark; .*HttpOnly; SameSite=lax/m);
  });
});

test("the seventh sign-in mail for an address is refused for a while, and another address gets its own", async ({
  page,
  address,
}) => {
  for (let time = 1; time <= 6; time += 1) {
    await askFor(page, address);
    await expect(page.getByText(/is on its way to/)).toBeVisible();
  }
  await askFor(page, address);
  await expect(page.locator("main").getByRole("alert")).toHaveText(
    "That was a lot at once. Please wait a few minutes and try again.",
  );
  await expect(page.getByLabel("Your e-mail")).toHaveValue(address);
  await askFor(page, `other-${address}`);
  await expect(page.getByText(/is on its way to/)).toBeVisible();
});

async function askFor(page: Page, address: string) {
  await page.goto("/en/sign-in");
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
}

test.fail("a test fails by what any of its browsers complains about", async ({ phone }) => {
  const page = await phone();
  await page.goto("/en");
  const heard = page.waitForEvent("console");
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.src = "https://elsewhere.example/picture.png";
    document.body.append(picture);
  });
  await heard;
});
