import { expect, test } from "./fixtures";
import { TONIGHT } from "./nights";

test.describe("what is not there, or not yours, answers 404 in the look", () => {
  test.use({ expectedComplaints: [/status of 404/] });

  const addresses = [
    ["an unknown address", "/en/no/such/page", undefined],
    ["an unknown night", "/en/n/no-such-night", undefined],
    ["a night with a percent sign in its address", "/en/n/50%25", undefined],
    ["an unknown city of a night", `/en${TONIGHT}/nowhere`, undefined],
    ["a draft of somebody else's", "/en/n/twenty-slides-twenty-cities", "attendee"],
    ["a draft, to nobody", "/en/n/twenty-slides-twenty-cities", undefined],
    ["somebody else's organizer desk", `/en${TONIGHT}/desk`, "host-vancouver"],
    ["somebody else's facts", `/en${TONIGHT}/desk/facts`, "attendee"],
    ["somebody else's invitations", `/en${TONIGHT}/desk/invitations`, undefined],
    ["somebody else's host desk", `/en${TONIGHT}/ottawa/desk`, "host-vancouver"],
    ["somebody else's guests", `/en${TONIGHT}/ottawa/desk/guests`, "host-vancouver"],
    ["somebody else's head count", `/en${TONIGHT}/ottawa/desk/head-count`, "attendee"],
    ["somebody else's proposals", `/en${TONIGHT}/ottawa/desk/proposals`, undefined],
    ["an unknown reflection", `/en${TONIGHT}/reflections/no-such-one`, undefined],
    ["the administration", "/en/admin", "attendee"],
  ] as const;

  for (const [what, address, who] of addresses) {
    test(what, async ({ page, be }) => {
      await be(who ?? "nobody");
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
      await expect(page.getByRole("link", { name: "To the start page" })).toBeVisible();
      await expect(page.locator("header")).toBeVisible();
    });
  }

  test("in French", async ({ page }) => {
    const response = await page.goto("/fr/rien/ici");
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.locator("h1")).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedComplaints: [/status of 404|\.js failed: csp/] });

  for (const [locale, title, start, other] of [
    ["en", "There is nothing here", "To the start page", "Français"],
    ["fr", "Il n’y a rien ici", "Retour à l’accueil", "English"],
  ] as const) {
    test(`what is not there answers 404 in the look as well, /${locale}`, async ({
      page,
      context,
    }) => {
      const theme = { name: "theme", value: "dark", domain: "localhost", path: "/" };
      await context.addCookies([theme]);
      const response = await page.goto(`/${locale}${TONIGHT}/nowhere`);
      expect(response?.status()).toBe(404);
      await expect(page).toHaveTitle(`${title} · Rollcall`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
      await expect(page.locator("main").locator("..")).toHaveCSS(
        "background-color",
        "rgb(14, 17, 36)",
      );
      await expect(page.getByRole("link", { name: other })).toBeVisible();
      await page.getByRole("link", { name: start }).click();
      await expect(page.locator("h1")).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    });
  }
});

test("a link that no longer works leads on calmly", async ({ page }) => {
  await page.goto("/en/answers/no-such-token");
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.goto("/en/invitations/no-such-token");
  await expect(page.getByRole("heading", { name: "We don’t know this link" })).toBeVisible();
  await page.goto("/en/sign-in/confirm?address=zoe@example.ca&code=GONE22");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("That code doesn’t open this address")).toBeVisible();
});

test("an address without a language leads to the reader's", async ({ page, phone }) => {
  await page.goto(`${TONIGHT}/vancouver`);
  await expect(page).toHaveURL(new RegExp(`/en${TONIGHT}/vancouver$`));
  const reader = await phone({ locale: "fr-CA" });
  await reader.goto(`${TONIGHT}/vancouver`);
  await expect(reader).toHaveURL(new RegExp(`/fr${TONIGHT}/vancouver$`));
});

test("the demo answers only to its own name", async ({ request, baseURL }) => {
  const port = new URL(baseURL ?? "").port;
  const asked = (host: string) =>
    request.get(`${baseURL}/en`, { headers: { host } }).then((response) => response.status());
  expect(await asked(`localhost:${port}`)).toBe(200);
  expect(await asked(`127.0.0.1:${port}`)).toBe(200);
  expect(await asked("rollcall.example")).toBe(421);
  expect(await asked(`localhost.example:${port}`)).toBe(421);
});
