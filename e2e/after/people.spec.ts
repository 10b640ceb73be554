import type { Page } from "@playwright/test";
import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { firstReflection, publishReflection } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = ["en", "fr"] as const;
type Locale = (typeof LOCALES)[number];

const handleFrom = (address: string) =>
  `z_${address.replace(/@.*/, "").replaceAll(/[^a-z0-9]+/gi, "_")}`.slice(0, 30);

/** On the signed-in person's own page, after two that are refused. */
async function chooseHandle(page: Page, locale: Locale, handle: string) {
  const t = texts(locale);
  await page.goto(`/${locale}/me`);
  const field = page.getByLabel(t("people.profile.handle"));
  const save = async (typed: string) => {
    await field.fill(typed);
    await press(page, t("rsvps.me.saveName"));
  };
  await page.getByLabel(t("rsvps.me.nameLabel")).fill("Zoé Tunnel");
  const refused = [
    ["zoé", "handle-shape"],
    ["MEI_tanabe", "handle-taken"],
  ] as const;
  for (const [typed, code] of refused) {
    await save(typed);
    await expect(page.getByText(t(`errors.fields.${code}`))).toBeVisible();
    await expect(field).toHaveValue(typed);
  }
  await save(`@${handle}`);
  await page.goto(`/${locale}/me`);
  await page.getByRole("link", { name: t("people.profile.page", { handle }) }).click();
}

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    for (const locale of LOCALES)
      test(`whoever chooses a handle has a page, to which mentions lead (${locale})`, async ({
        page,
        address,
        mail,
        signInAs,
      }) => {
        test.slow();
        const t = texts(locale);
        const [handle, title] = [handleFrom(address), page.getByRole("heading", { level: 1 })];
        const own = `/${locale}/people/${handle}`;
        await signInByLink(page, address, mail, "/me");
        await chooseHandle(page, locale, handle);
        await page.waitForURL((url) => url.pathname === own);
        await expect(title).toHaveText("Zoé Tunnel");
        await expect(page.getByText(t("people.page.empty"))).toBeVisible();
        await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);

        await page.goto(`/${locale}${await firstReflection({ page })}`);
        await page
          .getByLabel(t("reflections.comments.body"))
          .fill(`@DANIEL-O, @nobody_at_all and \`@${handle}\``);
        await press(page, t("reflections.comments.send"));
        const comment = page.locator("#comments li").filter({ hasText: `@${handle}` });
        const links = comment.getByRole("link", { name: /^@/ });
        await expect(links).toHaveText([`@${handle}`, "@DANIEL-O"]);
        await links.last().click();
        await page.waitForURL((url) => url.pathname === `/${locale}/people/daniel-o`);

        await signInAs("speaker");
        const sentence = `With @${handle}, ${address}`;
        const url = new URL(await publishReflection(page, sentence));
        await page.goto(url.pathname.replace(/^\/en/, `/${locale}`));
        const mention = title.getByRole("link", { name: `@${handle}` });
        await expect(mention).toHaveAttribute("href", own);
        await page.getByRole("link", { name: "@daniel-o" }).click();
        await expect(title).toHaveText("Daniel Oyelaran");
        await expect(page.getByRole("link", { name: sentence })).toBeVisible();
      });
  });
