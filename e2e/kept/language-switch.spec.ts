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

const rows = (page: Page) => page.locator("[name^='takeaways.']");
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
  await page.getByLabel(french("rsvps.me.nameLabel")).fill("Ada T.");
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
