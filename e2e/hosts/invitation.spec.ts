import { makeInvitationLink } from "../fixtures/actions";
import { languageNames, text, texts } from "../fixtures/catalogue";
import { DRAFT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("shows an invitation in both languages until the reader chooses one", async ({
  page,
  signInAs,
  newDevice,
  request,
}) => {
  await signInAs("organizer");
  await page.goto(`/en${DRAFT}/desk/invitations`);
  const link = await makeInvitationLink(page, "Halifax");

  const row = page
    .getByRole("row")
    .filter({ hasText: "Halifax" })
    .filter({ hasText: text.part("invitations.list.anybody") });
  const made = text.part("invitations.list.made");
  await expect(row).toContainText(made);
  expect((await request.get(link)).status()).toBe(200);
  await page.reload();
  await expect(row, "a mail scanner follows links without running scripts").toContainText(made);

  const reader = await newDevice();
  await reader.goto(link);
  await expect(reader.locator("h1")).toContainText("Halifax");
  const inFrench = reader.locator("main [lang=fr]").first();
  await expect(inFrench).toContainText(
    texts("fr").part("invitations.accept.title", { city: "à Halifax" }),
  );
  await reader.reload();
  await expect(inFrench, "opening it does not choose a language").toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(text.part("invitations.list.opened"), { timeout: 1000 });
  }).toPass({ timeout: 15_000 });

  await reader.locator("header").getByRole("link", { name: languageNames.fr }).click();
  await expect(reader.locator("html")).toHaveAttribute("lang", "fr");
  await expect(reader.locator("main div[lang=en]")).toHaveCount(0);
});
