import type { Page } from "@playwright/test";
import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { publishReflection, REFLECTION } from "../fixtures/sample-paths";
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

type Published = { path: string; locale: Locale; handle: string; sentence: string };

/** Edits a reflection; mentions lead in its preview, on the night's page, and in what was there before. */
async function expectMentions(page: Page, { path: english, locale, handle, sentence }: Published) {
  const t = texts(locale);
  const own = `/${locale}/people/${handle}`;
  const path = english.replace(/^\/en/, `/${locale}`);
  const wish = `Ask @${handle} again`;
  await page.goto(`${path}/edit`);
  await page.getByLabel(t("reflections.form.stayed")).fill(`Less of it, ${handle}`);
  const fold = page.locator("summary", { hasText: t.part("reflections.form.more") });
  if (await fold.count()) await fold.first().click();
  await page.locator("[name='nextTime.0.text']").fill(wish);
  await page.locator("[name=closing]").fill(`Thanks, @${handle} and @nobody_at_all`);
  await press(page, t("reflections.form.preview.button"));
  const preview = page.getByRole("region", { name: t("reflections.form.preview.title") });
  const mentions = preview.locator(`a[href="${own}"]`);
  await expect(mentions).toHaveText([`@${handle}`, `@${handle}`]);
  await page
    .getByRole("button", { name: t("reflections.form.save") })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname === path);
  for (const [place, said] of [
    [`${path}/history`, sentence],
    [`/${locale}${FIRST}`, wish],
  ] as const) {
    await page.goto(place);
    const shown = page.locator("main p").filter({ hasText: said });
    const link = shown.getByRole("link", { name: `@${handle}` });
    await expect(link, place).toHaveAttribute("href", own);
  }
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

        await page.goto(`/${locale}${REFLECTION}`);
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

        await expectMentions(page, { path: url.pathname, locale, handle, sentence });
      });
  });
