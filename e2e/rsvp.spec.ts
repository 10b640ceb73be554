import { expect, test } from "./fixtures";
import { AHEAD } from "./nights";
import { answer, linkIn, press } from "./steps";

test("somebody answers in French, and the mail is in French", async ({ page, address, mail }) => {
  await answer(page, `/fr${AHEAD}/montreal`, "Zoé Tremblay", address);
  await expect(page.getByRole("heading", { name: "Vous y serez" })).toBeVisible();

  const letter = await mail(address);
  expect(letter.text).toContain("Zoé Tremblay");
  expect(letter.subject).toContain("Montréal");
  expect(letter.html).toMatch(/<html[^>]+lang="fr"/);
  expect(letter.text).toMatch(/19\u00a0h/);
  const calendar = letter.attachments.find((part) => part.mimeType === "text/calendar");
  expect(calendar, "a calendar file").toBeDefined();

  await page.goto(linkIn(letter, "/fr/answers/"));
  await expect(page.getByRole("heading", { name: "Vous y serez" })).toBeVisible();
  await press(page, "Annuler ma réponse");
  await expect(page.getByRole("heading", { name: "Vous ne venez pas" })).toBeVisible();
  expect((await mail(address, { subject: /annul/i })).html).toMatch(/lang="fr"/);
});

test.describe("without JavaScript", () => {
  // The browser itself drops the scripts that it preloaded.
  test.use({ javaScriptEnabled: false, expectedComplaints: [/\.js failed: csp/] });

  test("somebody answers, changes and cancels", async ({ page, address, mail }) => {
    await page.goto(`/en${AHEAD}/winnipeg`);
    await page.getByLabel("Name", { exact: true }).fill("Noor Scriptless");
    await page.getByLabel("E-mail", { exact: true }).fill("not an address");
    await page.getByRole("button", { name: "Going", exact: true }).click();
    await expect(page.getByText("That doesn’t look like an e-mail address")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Noor Scriptless");
    await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue("not an address");

    await page.getByLabel("E-mail", { exact: true }).fill(address);
    await page.getByRole("button", { name: "Going", exact: true }).click();
    await expect(page.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();

    await page.goto(linkIn(await mail(address), "/answers/"));
    await page.getByLabel("Guests you bring").fill("1");
    await page.getByRole("button", { name: "Save guests" }).click();
    await expect(page.getByText("You and 1 guest.")).toBeVisible();
    await page.getByRole("button", { name: "Cancel my RSVP" }).click();
    await expect(page.getByRole("heading", { name: "You’re not coming" })).toBeVisible();
    await mail(address, { subject: /Canceled/ });
  });
});

test("one tap is enough for who is signed in, from the list of cities", async ({ page, be }) => {
  await be("attendee");
  await page.goto(`/en${AHEAD}`);
  await page.getByRole("button", { name: /^Going\b.*Calgary/ }).click();
  await expect(
    page.getByRole("link", { name: /Calgary/ }).filter({ hasText: "You’re going" }),
  ).toBeVisible();

  // A second city offers to switch, and keeps the first until the second is sure.
  await page.goto(`/en${AHEAD}/edmonton`);
  await press(page, "Switch to Edmonton");
  await expect(page.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();
  await page.goto(`/en${AHEAD}/calgary`);
  await expect(page.getByRole("button", { name: "Switch to Calgary" })).toBeVisible();
  await page.goto(`/en${AHEAD}/edmonton`);
  await press(page, "Cancel my RSVP");
  await expect(page.getByRole("heading", { name: "You’re not coming" })).toBeVisible();
});

test("the phone that answered may change it without the link, and no other", async ({
  page,
  address,
  phone,
}) => {
  await answer(page, `/en${AHEAD}/regina`, "Wren Phone", address);
  await page.reload();
  await expect(page.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();
  await page.getByText("A few more things, each optional").click();
  await page.getByRole("radio", { name: "Everyone" }).check();
  await press(page, "Save who sees my name");
  await expect(page.locator("#rsvp").getByText("Saved.")).toBeVisible();
  const needs = page.getByLabel("What do you need to take part?");
  await needs.fill("A ramp");
  await press(page, "Save needs");
  await expect(page.locator("#rsvp").getByText("Saved.")).toHaveCount(2);
  await expect(needs).toHaveValue("A ramp");
  // Not confirmed: the name shows to nobody but its owner.
  await page.reload();
  await expect(page.locator("main").getByText("Wren Phone")).toHaveCount(0);

  const stranger = await phone();
  await stranger.goto(`/en${AHEAD}/regina`);
  await expect(stranger.getByLabel("Name", { exact: true })).toHaveValue("");
  await expect(stranger.locator("main")).not.toContainText("Wren Phone");

  await press(page, "Cancel my RSVP");
  await expect(page.getByRole("heading", { name: "You’re not coming" })).toBeVisible();
  await press(page, "Come back");
  await expect(page.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();
});

test("an address that already answered gets the same answer, changes nothing, and is mailed its link", async ({
  page,
  address,
  mail,
  phone,
}) => {
  await answer(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const first = await page.locator("#rsvp").innerText();
  const { receivedAt } = await mail(address);

  const again = await phone();
  await answer(again, `/en${AHEAD}/victoria`, "Eve Second", address);
  expect(await again.locator("#rsvp").innerText()).toBe(first);
  // What looks like an own answer moves nothing of the real one.
  await press(again, "Cancel my RSVP");

  const letter = await mail(address, { after: receivedAt });
  expect(letter.subject).toMatch(/^Your answer/);
  expect(letter.text).not.toContain("Eve");
  await page.goto(linkIn(letter, "/answers/"));
  await expect(page.getByRole("heading", { name: "Going" })).toBeVisible();
  await page.getByText("A few more things, each optional").click();
  await expect(page.getByLabel("Your name")).toHaveValue("Ada First");
});

test("what is typed into an optional question is kept by who goes on without its button", async ({
  page,
  address,
  mail,
}) => {
  await answer(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const link = linkIn(await mail(address), "/answers/");
  await page.goto(link);
  await page.getByText("A few more things, each optional").click();
  await page.getByLabel("What do you need to take part?").fill("A seat near the front");
  await page.getByLabel("Organization").click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("radio", { name: "Everyone" }).check();
  await page.getByRole("link", { name: "See the meetup" }).click();
  await page.goto(link);
  await page.getByText("A few more things, each optional").click();
  await expect(page.getByLabel("What do you need to take part?")).toHaveValue(
    "A seat near the front",
  );
  await expect(page.getByRole("radio", { name: "Everyone" })).toBeChecked();
});

test("a phone on which the mailed link was opened knows the answer, and what stood in for it is gone", async ({
  page,
  address,
  mail,
  phone,
}) => {
  await answer(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const { receivedAt } = await mail(address);
  const again = await phone();
  await answer(again, `/en${AHEAD}/kelowna`, "Ada First", address);
  await expect(again.getByRole("heading", { name: "Going" })).toBeVisible();

  const kept = again.waitForResponse((response) => response.request().method() === "POST");
  await again.goto(linkIn(await mail(address, { after: receivedAt }), "/answers/"));
  await kept;
  await again.getByRole("link", { name: "See the meetup" }).click();
  await expect(again.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();
  await again.goto(`/en${AHEAD}/kelowna`);
  await expect(again.getByRole("heading", { name: "You’re going in Victoria" })).toBeVisible();
});
