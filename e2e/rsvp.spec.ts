import { press, rsvp } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { AHEAD } from "./fixtures/events";
import { linkIn } from "./fixtures/mailbox";
import { expect, test } from "./fixtures/test";

const heading = (key: "going" | "canceled", locale: "en" | "fr" = "en") => ({
  name: texts(locale)(`rsvps.answer.${key}`),
});

test("sends French mail for a French RSVP", async ({ page, address, mail }) => {
  await rsvp(page, `/fr${AHEAD}/montreal`, "Zoé Tremblay", address);
  await expect(page.getByRole("heading", heading("going", "fr"))).toBeVisible();

  const confirmation = await mail(address);
  // Anybody may have typed this name.
  expect(confirmation.text).not.toContain("Zoé");
  expect(confirmation.subject).toContain("Montréal");
  expect(confirmation.html).toMatch(/<html[^>]+lang="fr"/);
  // French writes hours with a no-break space before the h (OQLF).
  expect(confirmation.text).toMatch(/19\u00a0h/);
  const calendar = confirmation.attachments.find((part) => part.mimeType === "text/calendar");
  expect(calendar, "a calendar file").toBeDefined();

  await page.goto(linkIn(confirmation, "/fr/answers/"));
  await expect(page.getByRole("heading", heading("going", "fr"))).toBeVisible();
  await press(page, texts("fr")("rsvps.answer.cancel"));
  await expect(page.getByRole("heading", heading("canceled", "fr"))).toBeVisible();
  expect(
    (await mail(address, { subject: texts("fr").part("messages.rsvp.canceled.subject") })).html,
  ).toMatch(/lang="fr"/);
});

test.describe("without JavaScript", () => {
  // Chromium blocks its own preloaded scripts.
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("takes a signed-in person one tap in the list of cities", async ({ page, signInAs }) => {
    await signInAs("speaker");
    await page.goto(`/en${AHEAD}`);
    const town = "Moncton";
    await page.getByRole("button", { name: text("nights.cities.goIn", { town }) }).click();
    const mine = page.getByRole("link", { name: text("nights.cities.mineIn", { town }) });
    await expect(mine).toBeVisible();
    await mine.click();
    await press(page, text("rsvps.answer.cancel"));
    await expect(page.getByRole("heading", heading("canceled"))).toBeVisible();
  });

  test("creates, changes and cancels an RSVP", async ({ page, address, mail }) => {
    await page.goto(`/en${AHEAD}/winnipeg`);
    await page.getByLabel(text("rsvps.card.name")).fill("Noor Scriptless");
    await page.getByLabel(text("rsvps.card.email")).fill("not an address");
    await page.getByRole("button", { name: text("rsvps.card.going") }).click();
    await expect(page.getByText(text("errors.fields.address-invalid"))).toBeVisible();
    await expect(page.getByLabel(text("rsvps.card.name"))).toHaveValue("Noor Scriptless");
    await expect(page.getByLabel(text("rsvps.card.email"))).toHaveValue("not an address");

    await page.getByLabel(text("rsvps.card.email")).fill(address);
    await page.getByRole("button", { name: text("rsvps.card.going") }).click();
    await expect(page.locator("#rsvp").getByRole("heading", heading("going"))).toBeVisible();

    await page.goto(linkIn(await mail(address), "/answers/"));
    await page.getByLabel(text("rsvps.answer.guestsLabel")).fill("1");
    await page.getByRole("button", { name: text("rsvps.answer.saveGuests") }).click();
    await expect(page.getByText(text("rsvps.answer.guests", { count: 1 }))).toBeVisible();
    await page.getByRole("button", { name: text("rsvps.answer.cancel") }).click();
    await expect(page.getByRole("heading", heading("canceled"))).toBeVisible();
    await mail(address, { subject: text.part("messages.rsvp.canceled.subject") });
    await page.getByText(text("rsvps.history.title")).click();
    const history = page.locator("details ol li");
    await expect(history).toHaveCount(3);
    await expect(history.first()).toContainText(text.part("rsvps.history.created-going"));
    await expect(history.last()).toContainText(text.part("rsvps.history.canceled"));
  });
});

const switchTo = (town: string) => text("rsvps.switch.button", { town });

test("takes a signed-in person one tap in the list of cities", async ({ page, signInAs }) => {
  await signInAs("attendee");
  await page.goto(`/en${AHEAD}`);
  const stale = await page.context().newPage();
  await stale.goto(`/en${AHEAD}`);
  const going = (town: string) => ({ name: text("nights.cities.goIn", { town }) });
  await page.getByRole("button", going("Calgary")).click();
  await expect(
    page.getByRole("link", { name: text("nights.cities.mineIn", { town: "Calgary" }) }),
  ).toBeVisible();
  // The list has one form: a refusal says which city was pressed.
  await stale.getByRole("button", going("Edmonton")).click();
  const refusal = stale.locator("#cities").getByRole("alert").filter({ hasText: "Edmonton:" });
  await expect(refusal).toBeVisible();
  await stale.close();

  // A second city offers to switch, and keeps the first seat until the second is confirmed.
  await page.goto(`/en${AHEAD}/edmonton`);
  await press(page, switchTo("Edmonton"));
  await expect(page.locator("#rsvp").getByRole("heading", heading("going"))).toBeVisible();
  await page.goto(`/en${AHEAD}/calgary`);
  await expect(page.getByRole("button", { name: switchTo("Calgary") })).toBeVisible();
  await page.goto(`/en${AHEAD}/edmonton`);
  await press(page, text("rsvps.answer.cancel"));
  await expect(page.getByRole("heading", heading("canceled"))).toBeVisible();
});

test("only the device that made an RSVP can change it without the link", async ({
  page,
  address,
  newDevice,
}) => {
  await rsvp(page, `/en${AHEAD}/regina`, "Wren Phone", address);
  await page.reload();
  await expect(page.locator("#rsvp").getByRole("heading", heading("going"))).toBeVisible();
  await page.getByText(text("rsvps.answer.moreTitle")).click();
  await page.getByRole("radio", { name: text("rsvps.answer.shown.everyone") }).check();
  await press(page, text("rsvps.answer.saveShown"));
  await expect(page.locator("#rsvp").getByText(text("rsvps.answer.saved"))).toBeVisible();
  const needs = page.getByLabel(text("rsvps.answer.needsLabel"));
  await needs.fill("A ramp");
  await press(page, text("rsvps.answer.saveNeeds"));
  await expect(page.locator("#rsvp").getByText(text("rsvps.answer.saved"))).toHaveCount(2);
  await expect(needs).toHaveValue("A ramp");
  // An unconfirmed name is visible only to its owner.
  await page.reload();
  await expect(page.locator("main").getByText("Wren Phone")).toHaveCount(0);

  const stranger = await newDevice();
  await stranger.goto(`/en${AHEAD}/regina`);
  await expect(stranger.getByLabel(text("rsvps.card.name"))).toHaveValue("");
  await expect(stranger.locator("main")).not.toContainText("Wren Phone");

  await press(page, text("rsvps.answer.cancel"));
  await expect(page.getByRole("heading", heading("canceled"))).toBeVisible();
  await press(page, text("rsvps.answer.comeBack"));
  await expect(page.locator("#rsvp").getByRole("heading", heading("going"))).toBeVisible();
});

test("a second RSVP for an address shows the same card, changes nothing and mails the link", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  await rsvp(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const first = await page.locator("#rsvp").innerText();
  const { receivedAt } = await mail(address);

  const again = await newDevice();
  await rsvp(again, `/en${AHEAD}/victoria`, "Eve Second", address);
  expect(await again.locator("#rsvp").innerText()).toBe(first);
  // Canceling the duplicate must not change the first RSVP.
  await press(again, text("rsvps.answer.cancel"));
  // A day's second mail about the same meetup is not sent; another city's is.
  await rsvp(await newDevice(), `/en${AHEAD}/kelowna`, "Eve Third", address);

  const confirmation = await mail(address, { after: receivedAt });
  expect(confirmation.subject).toMatch(text.part("messages.rsvp.link.subject"));
  expect(confirmation.text).not.toContain("Eve");
  await page.goto(linkIn(confirmation, "/answers/"));
  await expect(page.getByRole("heading", heading("going"))).toBeVisible();
  await page.getByText(text("rsvps.answer.moreTitle")).click();
  await expect(page.getByLabel(text("rsvps.answer.nameLabel"))).toHaveValue("Ada First");
});

test("saves optional answers automatically", async ({ page, address, mail }) => {
  await rsvp(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const link = linkIn(await mail(address), "/answers/");
  await page.goto(link);
  await page.getByText(text("rsvps.answer.moreTitle")).click();
  await page.getByLabel(text("rsvps.answer.needsLabel")).fill("A seat near the front");
  await page.getByLabel(text("rsvps.answer.organizationLabel")).click();
  await expect(page.getByText(text("rsvps.answer.saved"))).toBeVisible();
  const discipline = page.getByLabel(text("rsvps.answer.disciplineLabel"));
  const nextNight = page.getByLabel(text("rsvps.answer.nextNightLabel"));
  await discipline.focus();
  await discipline.selectOption("librarian");
  await nextNight.check();
  await discipline.focus();
  // One after the other.
  await expect(page.getByText(text("rsvps.answer.saved"))).toHaveCount(3, { timeout: 30_000 });
  await page.getByRole("radio", { name: text("rsvps.answer.shown.everyone") }).check();
  await page.getByRole("link", { name: text("rsvps.link.toMeetup") }).click();
  const shown = page.getByRole("radio", { name: text("rsvps.answer.shown.everyone") });
  // Leaving the page saves, too, without waiting for the reply.
  await expect(async () => {
    await page.goto(link);
    await page.getByText(text("rsvps.answer.moreTitle")).click();
    await expect(shown).toBeChecked({ timeout: 500 });
  }).toPass();
  await expect(page.getByLabel(text("rsvps.answer.needsLabel"))).toHaveValue(
    "A seat near the front",
  );
  await expect(discipline).toHaveValue("librarian");
  await expect(nextNight).toBeChecked();
  await nextNight.uncheck();
  await press(page, text("rsvps.answer.saveNextNight"));
  await page.goto(link);
  await page.getByText(text("rsvps.answer.moreTitle")).click();
  await expect(nextNight).not.toBeChecked();
});

test("opening the mailed link replaces the unconfirmed RSVP remembered on that device", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  await rsvp(page, `/en${AHEAD}/victoria`, "Ada First", address);
  const { receivedAt } = await mail(address);
  const again = await newDevice();
  await rsvp(again, `/en${AHEAD}/kelowna`, "Ada First", address);
  await expect(again.getByRole("heading", heading("going"))).toBeVisible();

  const posts: string[] = [];
  again.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  const remembered = again.waitForResponse((response) => response.request().method() === "POST");
  await again.goto(linkIn(await mail(address, { after: receivedAt }), "/answers/"));
  await remembered;
  await again.waitForLoadState("networkidle");
  expect(posts, "the device is remembered once").toHaveLength(1);
  await again.getByRole("link", { name: text("rsvps.link.toMeetup") }).click();
  await expect(again.locator("#rsvp").getByRole("heading", heading("going"))).toBeVisible();
  await again.goto(`/en${AHEAD}/kelowna`);
  const inVictoria = text.string("rsvps.place.town", { town: "Victoria" });
  await expect(
    again.getByRole("heading", { name: text("rsvps.switch.title", { place: inVictoria }) }),
  ).toBeVisible();
});
