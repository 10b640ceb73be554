import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { firstReflection, publishReflection } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name, use } of scriptModes)
  for (const locale of ["en", "fr"] as const)
    test.describe(name, () => {
      test.use(use);

      test(`whoever chooses a handle has a page, to which mentions lead (${locale})`, async ({
        page,
        address,
        mail,
        signInAs,
      }) => {
        test.slow();
        const t = texts(locale);
        const handle = `z_${address.replace(/@.*/, "").replaceAll(/[^a-z0-9]+/gi, "_")}`.slice(
          0,
          30,
        );
        await signInByLink(page, address, mail, "/me");
        await page.goto(`/${locale}/me`);
        const field = page.getByLabel(t("people.profile.handle"));
        const save = async (typed: string) => {
          await field.fill(typed);
          await press(page, t("rsvps.me.saveName"));
        };
        await page.getByLabel(t("rsvps.me.nameLabel")).fill("Zoé Tunnel");
        for (const [typed, code] of [
          ["zoé", "handle-shape"],
          ["MEI_tanabe", "handle-taken"],
        ] as const) {
          await save(typed);
          await expect(page.getByText(t(`errors.fields.${code}`))).toBeVisible();
          await expect(field).toHaveValue(typed);
        }
        await save(`@${handle}`);
        await page.goto(`/${locale}/me`);
        await page.getByRole("link", { name: t("people.profile.page", { handle }) }).click();
        await page.waitForURL((url) => url.pathname === `/${locale}/people/${handle}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoé Tunnel");
        await expect(page.getByText(t("people.page.empty"))).toBeVisible();
        await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);

        await signInAs("attendee");
        await page.goto(`/${locale}${await firstReflection({ page })}`);
        await page
          .getByLabel(t("reflections.comments.body"))
          .fill(`@${handle.toUpperCase()}, @nobody_at_all and \`@${handle}\``);
        await press(page, t("reflections.comments.send"));
        const comment = page.locator("#comments li").filter({ hasText: `@${handle}` });
        const [mention, ...others] = await comment.getByRole("link", { name: /^@/ }).all();
        expect(others).toEqual([]);
        await mention?.click();
        await page.waitForURL((url) => url.pathname === `/${locale}/people/${handle}`);

        await signInAs("speaker");
        const sentence = `With @${handle}, ${address}`;
        const url = new URL(await publishReflection(page, sentence));
        await page.goto(url.pathname.replace(/^\/en/, `/${locale}`));
        const title = page.getByRole("heading", { level: 1 });
        await expect(title.getByRole("link", { name: `@${handle}` })).toHaveAttribute(
          "href",
          `/${locale}/people/${handle}`,
        );
        await page.getByRole("link", { name: "@daniel-o" }).click();
        await expect(title).toHaveText("Daniel Oyelaran");
        await expect(page.getByRole("link", { name: sentence })).toBeVisible();
      });
    });
