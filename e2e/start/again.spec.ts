import { dayFromNow, press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a past night is run again with its texts, cities and venues, on a new date", async ({
      page,
      signInAs,
    }) => {
      await signInAs("organizer");
      await page.goto(`/en${FIRST}/desk`);
      await page.getByRole("link", { name: text("events.again.button") }).click();
      await expect(page.getByLabel(text("events.start.hashtag"))).toHaveValue("hcsmca");
      await expect(page.getByLabel(text("events.start.cities"))).toHaveValue(/Halifax.*Victoria/);
      await expect(page.getByText(text.part("recap.carried.along.lead"))).toBeVisible();
      const hosts = page.getByRole("checkbox");
      await expect(hosts.first()).toBeVisible();
      for (const host of await hosts.all()) await expect(host).not.toBeChecked();
      const addresses =
        (await page.locator("main").innerHTML()).match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
      expect(new Set(addresses), "only the hint's").toEqual(new Set(["zoe@example.ca"]));

      await press(page, text("events.start.submit"));
      const date = page.getByLabel(text("events.start.date"));
      await expect(date).toHaveAccessibleDescription(text.part("errors.fields.required"));
      await date.fill(dayFromNow(120));
      await press(page, text("events.start.submit"));
      await page.waitForURL("**/preview");
      const event = new URL(page.url()).pathname.replace(/\/preview$/, "");
      await expect(page.getByText(text.part("nights.cities.awaited"))).toContainText("Victoria");
      await page.goto(`${event}/desk`);
      await page.locator("#delete summary").click();
      await page.locator("#delete button[type=submit]").click();
      await page.waitForURL((url) => !url.pathname.includes("/desk"));
    });
  });

test.describe("somebody else", () => {
  test.use({ expectedBrowserErrors: [/status of 404/] });

  test("cannot run a night again", async ({ page, signInAs }) => {
    await signInAs("attendee");
    const response = await page.goto(`/en/start?from=${FIRST.replace("/n/", "")}`);
    expect(response?.status()).toBe(404);
  });
});
