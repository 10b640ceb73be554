import type { Page } from "@playwright/test";
import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import type { Persona } from "../fixtures/personas";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = ["en", "fr"] as const;
const LIST = `${FIRST}/commitments`;

/** Each may send ten forms a minute. */
const PERSONAS = {
  ...{ "with scripts, en": "attendee", "with scripts, fr": "organizer" },
  ...{ "without scripts, en": "host-vancouver", "without scripts, fr": "host-ottawa" },
} as Record<string, Persona>;

const owners = (page: Page) => page.locator(".page-lead");

/** Takes something on; returns the page's path. */
async function take(page: Page, locale: (typeof LOCALES)[number], said: string): Promise<string> {
  const text = texts(locale);
  await page.goto(`/${locale}${LIST}/new`);
  await page.getByLabel(text("commitments.form.text")).fill(said);
  await press(page, text("commitments.form.make"));
  await page.waitForURL(`**${LIST}/write-to-*`);
  return new URL(page.url()).pathname;
}

for (const { name, use, device } of scriptModes)
  for (const locale of LOCALES)
    test.describe(`${name}, ${locale}`, () => {
      test.use(use);
      const text = texts(locale);
      const persona = PERSONAS[`${name}, ${locale}`] ?? "attendee";

      test("one person takes something on, another joins and leaves", async ({
        page,
        signInAs,
        address,
        mail,
        newDevice,
      }) => {
        await signInAs("attendee");
        const own = await take(page, locale, `Write to ${address}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Write to ${address}`);
        await expect(owners(page)).toContainText("Priya Raman");
        const other = await newDevice(device);
        await other.goto(own);
        const join = other.getByRole("link", { name: text("commitments.join.join") });
        await expect(join).toHaveAttribute("href", /sign-in/);
        await signInByLink(other, address, mail, own.replace(/^\/(en|fr)/, ""));
        await other.goto(own);
        await press(other, text("commitments.join.join"));
        await expect(other.getByText(text("commitments.join.in"))).toBeVisible();
        await expect(owners(other)).toContainText(text.string("commitments.others", { count: 1 }));
        await press(other, text("commitments.join.leave"));
        await expect(
          other.getByRole("button", { name: text("commitments.join.join") }),
        ).toBeVisible();
      });

      test("it is noted, done, withdrawn and brought back", async ({ page, signInAs, address }) => {
        await signInAs(persona);
        const said = `Write to ${address}`;
        const own = await take(page, locale, said);
        const signed = text.part("commitments.form.signed");
        await expect(page.locator("#notes").getByText(signed)).toBeVisible();
        await expect(page.getByText(text("commitments.notes.body-hint"))).toHaveCount(0);
        await page.getByLabel(text("commitments.notes.body")).fill("They answered");
        await page.getByLabel(text("commitments.state.done")).check();
        await press(page, text("commitments.notes.send"));
        await expect(page.locator("#notes article")).toContainText("They answered");
        await expect(owners(page)).toContainText("They answered");
        await page.locator("summary", { hasText: text("commitments.withdraw.open") }).click();
        await press(page, text("commitments.withdraw.button"));
        await expect(page.getByText(text("commitments.withdraw.done"))).toBeVisible();
        await page.goto(`/${locale}${LIST}`);
        await expect(page.getByRole("link", { name: said })).toHaveCount(0);
        await page.goto(own);
        await press(page, text.part("site.undo.undo"));
        await page.goto(`/${locale}${LIST}`);
        await expect(page.getByRole("link", { name: said })).toBeVisible();
      });

      test("a day that has passed is refused, and what was typed stays", async ({
        page,
        signInAs,
      }) => {
        await signInAs(persona);
        await page.goto(`/${locale}${LIST}/new`);
        await page.getByLabel(text("commitments.form.text")).fill("Too late");
        await page.getByLabel(text("commitments.form.due-date")).fill("2011-03-01");
        await press(page, text("commitments.form.make"));
        await expect(page.getByText(text("errors.fields.date-past")).first()).toBeVisible();
        await expect(page.getByLabel(text("commitments.form.text"))).toHaveValue("Too late");
      });
    });
