import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { press } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD, FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const deskOf = (city: string) => `/en${FIRST}/${city}/desk/debrief`;
/** Tests that run at once write to debriefs of their own. */
const CITIES = { "with scripts": "halifax", "without scripts": "edmonton" } as Record<
  string,
  string
>;
const toChange = (page: Page) => page.getByLabel(text("debriefs.questions.toChange")).first();
const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: text.part("debriefs.questions.saved") });

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("two hosts at once: the second is told, loses nothing, and saves theirs once they have read the other's", async ({
      page: first,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      const desk = deskOf(CITIES[name] ?? "");
      await signInAs("organizer");
      await first.goto(desk);
      await expect(first.getByText(text("debriefs.recorded.notRecorded")).first()).toBeVisible();
      await expect(first.getByText(text("debriefs.questions.savesItself"))).toBeVisible({
        visible: name === "with scripts",
      });
      const second = await newDevice(use);
      await second.context().addCookies(await first.context().cookies());
      await second.goto(desk);

      const [theirs, mine] = [`Chairs ${randomInt(1e9)}`, `Tables ${randomInt(1e9)}`];
      await toChange(second).fill(theirs);
      await press(second, text("debriefs.questions.save"));
      await expect(saved(second)).toBeVisible();

      await toChange(first).fill(mine);
      await press(first, text("debriefs.questions.save"));
      await expect(first.getByRole("alert").first()).toContainText(
        text.part("debriefs.refusals.saved-meanwhile"),
      );
      await expect(toChange(first)).toHaveValue(mine);
      await expect(first.getByText(theirs)).toBeVisible();
      await press(first, text("debriefs.questions.saveMine"));
      await expect(saved(first)).toBeVisible();
      await second.goto(desk);
      await expect(toChange(second)).toHaveValue(mine);
    });
  });

test("an answer is saved by itself while it is written, and everybody reads it in the recap once its box is ticked", async ({
  page: host,
  signInAs,
  newDevice,
}) => {
  test.slow();
  const words = `Bring two extension cords, ${randomInt(1e9)}.`;
  await signInAs("host-vancouver");
  await host.goto(deskOf("vancouver"));
  await toChange(host).fill(words);
  await expect(saved(host)).toBeVisible({ timeout: 15_000 });
  await expect(toChange(host), "the focus stays").toBeFocused();
  const visitor = await newDevice();
  await visitor.goto(`/fr${FIRST}`);
  await expect(visitor.getByText(words)).toHaveCount(0);
  await host.locator("[name=toChangeShown]").check();
  await toChange(host).focus();
  await expect(saved(host)).toBeVisible({ timeout: 15_000 });
  await visitor.goto(`/fr${FIRST}`);
  const recap = visitor.locator("#debriefs");
  await expect(recap.getByText(words)).toHaveAttribute("lang", "en");
  const fr = texts("fr");
  await expect(recap.getByText(fr("debriefs.questions.toChange"))).toBeVisible();
  await expect(recap.getByRole("heading", { level: 3 })).toHaveText(["Ottawa", "Vancouver"]);
  await host.locator("[name=toChangeShown]").uncheck();
  await toChange(host).focus();
  await expect(saved(host)).toBeVisible({ timeout: 15_000 });
  await visitor.goto(`/fr${FIRST}`);
  await expect(recap.getByText(words)).toHaveCount(0);
});

test("is not there to be written before the meetup is over", async ({ page, signInAs }) => {
  await signInAs("host-vancouver");
  await page.goto(`/en${AHEAD}/vancouver/desk/debrief`);
  await expect(page.getByText(text("debriefs.refusals.not-over"))).toBeVisible();
  await expect(page.locator("main textarea")).toHaveCount(0);
});
