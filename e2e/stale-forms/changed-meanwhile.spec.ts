import { submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { DRAFT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("reports a concurrent change and keeps what was typed", async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs("host-ottawa");
  const details = `/en${DRAFT}/ottawa/desk/details`;
  const save = 'main form:has([name="venue"]) button[type=submit]';
  await page.goto(details);
  const other = await context.newPage();
  await other.goto(details);
  await other.locator('[name="venue"]').fill("The other room");
  await submit(other.locator(save));
  await page.locator('[name="venue"]').fill("My own room");
  await submit(page.locator(save));
  await expect(page.getByText(text("errors.refusals.stale"))).toBeVisible();
  await expect(page.locator('[name="venue"]')).toHaveValue("My own room");
});
