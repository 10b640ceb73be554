import type { Page } from "@playwright/test";
import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = ["en", "fr"] as const;
const LIST = `${FIRST}/commitments`;

const owners = (page: Page) => page.locator(".page-lead");

for (const { name, use, device } of scriptModes)
  for (const locale of LOCALES)
    test.describe(`${name}, ${locale}`, () => {
      test.use(use);
      const text = texts(locale);

      test("one person takes something on, another joins, and it can be withdrawn and brought back", async ({
        page,
        signInAs,
        address,
        mail,
        newDevice,
      }) => {
        await signInAs("attendee");
        await page.goto(`/${locale}${LIST}/new`);
        const said = `Write to ${address}`;
        await page.getByLabel(text("commitments.form.text")).fill(said);
        await page.getByLabel(text("commitments.form.due-date")).fill("2011-03-01");
        await press(page, text("commitments.form.make"));
        await expect(page.getByText(text("errors.fields.date-past")).first()).toBeVisible();
        await expect(page.getByLabel(text("commitments.form.text"))).toHaveValue(said);
        await page.getByLabel(text("commitments.form.due-date")).fill("");
        await press(page, text("commitments.form.make"));
        await page.waitForURL(`**${LIST}/write-to-*`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(said);
        await expect(owners(page)).toContainText("Priya Raman");
        const own = new URL(page.url()).pathname;

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

        await page.locator("summary", { hasText: text("commitments.withdraw.open") }).click();
        await press(page, text("commitments.withdraw.button"));
        await expect(page.getByText(text("commitments.withdraw.done"))).toBeVisible();
        expect((await other.request.get(own)).status()).toBe(404);
        await press(page, text.part("site.undo.undo"));
        await page.goto(`/${locale}${FIRST}`);
        await page.goto(`/${locale}${LIST}`);
        await expect(page.getByRole("link", { name: said })).toBeVisible();
      });
    });
