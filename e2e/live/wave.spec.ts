import type { Page } from "@playwright/test";
import { press, SUBMIT, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD, TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const desk = `/en${AHEAD}/desk/wave`;

// Suggested times are for every city without one.
test.describe.configure({ mode: "serial" });

const timeOf = (page: Page) => page.getByLabel(text("live.desk.at", { town: "Vancouver" }));
const save = (page: Page) =>
  submit(
    page
      .locator("form")
      .filter({ has: timeOf(page) })
      .locator(SUBMIT),
  );

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("an organizer has times suggested, and moves one", async ({ page, signInAs }) => {
      await signInAs("organizer");
      await page.goto(desk);
      await timeOf(page).fill("");
      await save(page);
      await page.goto(desk);
      await expect(timeOf(page)).toHaveValue("");
      await press(page, text("live.desk.suggest"));
      await expect(timeOf(page)).toHaveValue(/^\d+(:\d\d)?\u00a0pm$/);
      await expect(page.getByRole("button", { name: text("live.desk.suggest") })).toHaveCount(0);

      await timeOf(page).fill("3 am");
      await save(page);
      await expect(timeOf(page)).toHaveAccessibleDescription(
        text.part("errors.fields.time-outside"),
      );
      await expect(timeOf(page)).toHaveValue("3 am");
      await timeOf(page).fill("7:50 pm");
      await save(page);
      await expect(page.getByText(text("live.desk.saved"))).toBeVisible();
      await page.goto(desk);
      await expect(timeOf(page)).toHaveValue("7:50\u00a0pm");
    });

    test("a host says by which link they are reached, and the organizers alone read it", async ({
      page,
      signInAs,
      newDevice,
    }) => {
      await signInAs("host-vancouver");
      await page.goto(`/en${TONIGHT}/vancouver/desk`);
      if (name === "with scripts")
        await page.locator("summary", { hasText: text.part("desk.tonight.more") }).click();
      const field = page.getByLabel(text("live.reach.label"));
      await field.fill("http://meet.example/vancouver");
      await press(page, text("live.reach.save"));
      await expect(field).toHaveAccessibleDescription(
        text.part("errors.fields.web-address-invalid"),
      );
      await expect(field).toHaveValue("http://meet.example/vancouver");
      const link = `https://meet.example/vancouver-${name.length}`;
      await field.fill(link);
      await press(page, text("live.reach.save"));
      await expect(page.getByText(text("live.reach.saved"))).toBeVisible();

      await signInAs("organizer");
      await page.goto(`/en${TONIGHT}/desk/wave`);
      const city = page.locator("#reach li").filter({ hasText: "Vancouver" });
      await expect(city.getByRole("link", { name: link })).toHaveAttribute("href", link);
      await expect(city).toContainText(text.part("live.reach.not-here"));
      const ottawa = page.locator("#reach li").filter({ hasText: "Ottawa" });
      await expect(ottawa).toContainText(text.part("time.phases.here"));

      const anybody = await newDevice();
      for (const path of [`/en${TONIGHT}/live`, `/en${TONIGHT}/vancouver`])
        expect(await (await anybody.request.get(path)).text()).not.toContain("meet.example");
    });
  });
