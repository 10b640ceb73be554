import { otherLocale } from "../lib/platform/i18n/locales";
import { languageNames, text, texts } from "./fixtures/catalogue";
import { DRAFT, TONIGHT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

test.describe("shows the site's 404 page for", () => {
  test.use({ expectedBrowserErrors: [/status of 404/] });

  const addresses = [
    ["an unknown address", "/en/no/such/page", undefined],
    ["an unknown event", "/en/n/no-such-night", undefined],
    ["an event with a percent sign in its address", "/en/n/50%25", undefined],
    ["an unknown city of an event", `/en${TONIGHT}/nowhere`, undefined],
    ["another person's draft", `/en${DRAFT}`, "attendee"],
    ["a draft without a session", `/en${DRAFT}`, undefined],
    ["another person's organizer desk", `/en${TONIGHT}/desk`, "host-vancouver"],
    ["another person's event facts", `/en${TONIGHT}/desk/facts`, "attendee"],
    ["another person's invitations", `/en${TONIGHT}/desk/invitations`, undefined],
    ["another person's host desk", `/en${TONIGHT}/ottawa/desk`, "host-vancouver"],
    ["another person's guests", `/en${TONIGHT}/ottawa/desk/guests`, "host-vancouver"],
    ["another person's head count", `/en${TONIGHT}/ottawa/desk/head-count`, "attendee"],
    ["another person's proposals", `/en${TONIGHT}/ottawa/desk/proposals`, undefined],
    ["an unknown reflection", `/en${TONIGHT}/reflections/no-such-one`, undefined],
    ["the administration", "/en/admin", "attendee"],
  ] as const;

  for (const [name, address, persona] of addresses) {
    test(name, async ({ page, signInAs }) => {
      await signInAs(persona ?? "nobody");
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: text("site.notFound.title") })).toBeVisible();
      await expect(page.getByRole("link", { name: text("site.notFound.home") })).toBeVisible();
      await expect(page.locator("header")).toBeVisible();
    });
  }

  test("another person's guests as a file", async ({ page, signInAs }) => {
    const statusFor = async (persona: "host-ottawa" | "host-vancouver" | "nobody") => {
      await signInAs(persona);
      const address = `/api/guests/${TONIGHT.split("/").at(-1)}/ottawa?lang=en`;
      return (await page.request.get(address)).status();
    };
    expect(await statusFor("host-ottawa")).toBe(200);
    expect(await statusFor("host-vancouver")).toBe(404);
    expect(await statusFor("nobody")).toBe(404);
  });

  test("an unknown address in French", async ({ page }) => {
    const response = await page.goto("/fr/rien/ici");
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.locator("h1")).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/status of 404|\.js failed: csp/] });

  for (const locale of ["en", "fr"] as const) {
    test(`shows the site's 404 page, /${locale}`, async ({ page, context }) => {
      const text = texts(locale);
      const theme = { name: "theme", value: "dark", domain: "localhost", path: "/" };
      await context.addCookies([theme]);
      const response = await page.goto(`/${locale}${TONIGHT}/nowhere`);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle(`${text.string("site.notFound.title")} · Rollcall`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(
        page.getByRole("heading", { name: text("site.notFound.title"), level: 1 }),
      ).toBeVisible();
      await expect(page.getByRole("main").locator("..")).toHaveCSS(
        "background-color",
        "rgb(14, 17, 36)",
      );
      await expect(
        page.getByRole("link", { name: languageNames[otherLocale(locale)] }),
      ).toBeVisible();
      await page.getByRole("link", { name: text("site.notFound.home") }).click();
      await expect(page.locator("h1")).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    });
  }
});

test("an invalid link explains itself", async ({ page }) => {
  await page.goto("/en/answers/no-such-token");
  await expect(page.getByRole("heading", { name: text("rsvps.link.oldTitle") })).toBeVisible();
  await page.goto("/en/invitations/no-such-token");
  await expect(
    page.getByRole("heading", { name: text("invitations.accept.unknown-title") }),
  ).toBeVisible();
  await page.goto("/en/sign-in/confirm?token=no-such-token");
  await expect(page.getByRole("heading", { name: text("people.signIn.endedTitle") })).toBeVisible();
});

test("an address without a language redirects to the reader's language", async ({
  page,
  newDevice,
}) => {
  await page.goto(`${TONIGHT}/vancouver`);
  await expect(page).toHaveURL(new RegExp(`/en${TONIGHT}/vancouver$`));
  const reader = await newDevice({ locale: "fr-CA" });
  await reader.goto(`${TONIGHT}/vancouver`);
  await expect(reader).toHaveURL(new RegExp(`/fr${TONIGHT}/vancouver$`));
});

test("the demo answers only to local hosts", async ({ request, baseURL }) => {
  const port = new URL(baseURL ?? "").port;
  const statusFor = (host: string) =>
    request.get(`${baseURL}/en`, { headers: { host } }).then((response) => response.status());
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor("rollcall.example")).toBe(421);
  expect(await statusFor(`localhost.example:${port}`)).toBe(421);
});
