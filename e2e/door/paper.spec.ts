import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const PAPER = `/en${TONIGHT}/victoria/desk/door/paper`;

test("what was ticked on paper is in the room once it is taken in", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(PAPER);
  const boxes = page.getByRole("checkbox").and(page.locator("[name='came[]']"));
  const all = await boxes.count();
  await boxes.first().check();
  await boxes.nth(1).check();
  await page.getByLabel(text("door.paper.walk-ins")).fill("Pat Paper\n\nSam Sheet");
  await page.getByLabel(text("door.paper.nameless")).fill("3");
  await press(page, text("door.paper.save"));
  await expect(page.getByText(text("door.paper.done", { entered: 7 }))).toBeVisible();
  await expect(boxes).toHaveCount(all - 2);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByLabel(text("door.paper.walk-ins"))).toHaveValue("");
  await page.goto(`/en${TONIGHT}/victoria/desk/door`);
  await expect(page.locator(".big-number .number")).toHaveText("7");
});

test("name tags are eight to a Letter sheet", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`${PAPER}/tags`);
  const tags = await page.locator(".paper-tag").count();
  const pdf = await page.pdf({ format: "Letter", margin: { top: "0.5in", bottom: "0.5in" } });
  const sheets = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length;
  expect(sheets).toBe(tags / 8);
});
