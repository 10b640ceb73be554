import type { Page } from "@playwright/test";
import { requestSignIn, signInByLink } from "../fixtures/actions";
import { languageNames, text, texts } from "../fixtures/catalogue";
import { AHEAD, FIRST, TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const french = texts("fr");

async function switchTo(page: Page, locale: "en" | "fr") {
  await page.locator("header").getByRole("link", { name: languageNames[locale] }).click();
  await page.waitForURL(`**/${locale}/**`);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
}

async function expectNoErrors(page: Page) {
  await expect(page.locator("main [aria-invalid=true], main [role=alert]")).toHaveCount(0);
}

/** Opens a page as if for the first time: a reload would have the browser restore its fields. */
async function openAnew(page: Page, path: string) {
  await page.goto("about:blank");
  await page.goto(path);
}

const rows = (page: Page) => page.locator("textarea[name^='takeaways.']");
const typedRows = ["The trains", "The quiet", "The soup", "The walk home"];

test("a reflection comes along, with every row, and is restored once", async ({
  page,
  signInAs,
}) => {
  await signInAs("attendee");
  await page.goto(`/en${FIRST}/reflections/new`);
  await page.getByLabel(text("reflections.form.stayed")).fill("The train left twice.");
  await page.getByText(text("reflections.form.more")).click();
  const takeaways = page.getByRole("group", { name: text("reflections.takeaways") });
  await takeaways.getByRole("button", { name: text("reflections.form.add") }).click();
  for (const [at, row] of typedRows.entries()) await rows(page).nth(at).fill(row);
  for (const [locale, name] of [
    ["fr", french("reflections.form.stayed")],
    ["en", text("reflections.form.stayed")],
  ] as const) {
    await switchTo(page, locale);
    await expect(page.getByLabel(name)).toHaveValue("The train left twice.");
    for (const [at, row] of typedRows.entries()) {
      await expect(rows(page).nth(at)).toHaveValue(row);
      await expect(rows(page).nth(at), "unfolded").toBeVisible();
    }
    await expectNoErrors(page);
  }
  await openAnew(page, `/en${FIRST}/reflections/new`);
  await expect(page.getByLabel(text("reflections.form.stayed"))).toHaveValue("");
});

test("ticks, and what was unticked, come along", async ({ page, signInAs }) => {
  await signInAs("host-vancouver");
  await page.goto(`/en${TONIGHT}/vancouver/desk/details`);
  const boxes = page.locator("[name='languages[]']");
  const ticks = () =>
    boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && box.checked));
  const before = await ticks();
  expect(before).toContain(true);
  for (const [at, isTicked] of before.entries()) await boxes.nth(at).setChecked(!isTicked);
  await switchTo(page, "fr");
  await expect.poll(ticks).toEqual(before.map((isTicked) => !isTicked));
});

test("a form that nobody touched begins as its page has it", async ({ page, signInAs }) => {
  await signInAs("attendee");
  await page.goto("/en/start");
  await switchTo(page, "fr");
  await expect(page.getByLabel(french("events.start.time"))).toHaveValue(/19\sh/);
});

test("a form that was sent is not filled in again", async ({ page, address, mail }) => {
  await signInByLink(page, address, mail, "/me");
  await page.getByLabel(text("rsvps.me.nameLabel")).fill("Ada Tunnel");
  await switchTo(page, "fr");
  const name = page.getByLabel(french("rsvps.me.nameLabel"));
  await expect(name).toHaveValue("Ada Tunnel");
  await name.fill("Ada T.");
  await page.getByRole("button", { name: french("rsvps.me.saveName") }).click();
  await expect(page.locator("header").getByRole("link", { name: "Ada T." })).toBeVisible();
  await switchTo(page, "en");
  await expect(page.getByLabel(text("rsvps.me.nameLabel"))).toHaveValue("Ada T.");
});

test("an RSVP in the card comes along, a mail's code does not", async ({ page, address, mail }) => {
  await page.goto(`/en${AHEAD}/moncton`);
  await page.getByLabel(text("rsvps.card.email")).fill(address);
  await switchTo(page, "fr");
  await expect(page.getByLabel(french("rsvps.card.email"))).toHaveValue(address);
  await page.goto("/en/sign-in");
  await requestSignIn(page, address);
  await mail(address);
  await page.getByLabel(text("people.signIn.code")).fill("3467AC");
  await switchTo(page, "fr");
  await expect(page.getByLabel(french("people.signIn.code"))).toHaveValue("");
  const stored = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(stored).not.toContain("3467AC");
});

test.describe("without scripts", () => {
  // Chromium blocks its own preloaded scripts.
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  async function continueIn(page: Page, locale: "en" | "fr", form: string) {
    await page.locator(`${form} button[name=languageSwitch][value=${locale}]`).click();
    await page.waitForURL(`**/${locale}/**`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expectNoErrors(page);
  }

  test("a form is taken to the other language, and nothing is sent", async ({ page, address }) => {
    await page.goto(`/en${AHEAD}/moncton`);
    await page.getByLabel(text("rsvps.card.name")).fill("Zoé Tunnel");
    await page.getByLabel(text("rsvps.card.email")).fill(address);
    await continueIn(page, "fr", "#rsvp");
    await expect(page.getByLabel(french("rsvps.card.name"))).toHaveValue("Zoé Tunnel");
    await expect(page.getByLabel(french("rsvps.card.email"))).toHaveValue(address);
    await page.reload();
    await page.getByRole("button", { name: french("rsvps.card.going") }).click();
    const isGoing = { name: french("rsvps.answer.going") };
    await expect(page.locator("#rsvp").getByRole("heading", isGoing)).toBeVisible();
  });

  test("ticks, what was unticked and rows come along", async ({ page, signInAs }) => {
    await signInAs("host-vancouver");
    await page.goto(`/en${TONIGHT}/vancouver/desk/details`);
    const boxes = page.locator("[name='languages[]']");
    const ticks = () =>
      Promise.all(Array.from({ length: count }, (_, at) => boxes.nth(at).isChecked()));
    const count = await boxes.count();
    const before = await ticks();
    expect(before).toContain(true);
    for (const [at, isTicked] of before.entries()) await boxes.nth(at).setChecked(!isTicked);
    await continueIn(page, "fr", "form:has([name='languages[]'])");
    expect(await ticks()).toEqual(before.map((isTicked) => !isTicked));
    await page.goto(`/fr${TONIGHT}/vancouver/desk/details`);
    expect(await ticks(), "nothing was saved").toEqual(before);

    await signInAs("attendee");
    await page.goto(`/fr${FIRST}/reflections/new`);
    await page.getByLabel(french("reflections.form.stayed")).fill("Le train est parti deux fois.");
    await page.getByText(french("reflections.form.more")).click();
    await rows(page).first().fill("La soupe");
    await continueIn(page, "en", "main form:has([name=stayed])");
    await expect(page.getByLabel(text("reflections.form.stayed"))).toHaveValue(
      "Le train est parti deux fois.",
    );
    await expect(rows(page).first()).toHaveValue("La soupe");
  });
});
