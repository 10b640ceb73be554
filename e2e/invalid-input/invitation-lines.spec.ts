import { text } from "../fixtures/catalogue";
import { DRAFT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("rejects pasted invitations with invalid lines, naming each line", async ({
  page,
  signInAs,
}) => {
  await signInAs("organizer");
  await page.goto(`/en${DRAFT}/desk/invitations`);
  const lines =
    "Halifax, one@example.ca\nAtlantis, two@example.ca\nToronto three@example.ca\nOttawa, four@";
  const field = page.getByLabel(text("invitations.lines.label"));
  await field.fill(lines);
  await page.getByRole("button", { name: text("invitations.lines.send") }).click();
  const alert = page.getByRole("alert");
  for (const error of [
    text.part("errors.fields.line-city", { line: 2 }),
    text.part("errors.fields.line-shape", { line: 3 }),
    text.part("errors.fields.line-address", { line: 4 }),
  ])
    await expect(alert.getByText(error)).toBeVisible();
  await expect(field).toHaveValue(lines);
  await expect(page.getByText("one@example.ca", { exact: true })).toHaveCount(0);
});
