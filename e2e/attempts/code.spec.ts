import { press, rsvp, SUBMIT } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { codeIn, linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const going = { name: text("rsvps.answer.going") };

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("the mailed code confirms the RSVP on the device where it was typed", async ({
      page,
      address,
      mail,
    }) => {
      await page.goto(`/en${AHEAD}/regina`);
      await page.getByLabel(text("rsvps.card.name")).fill("Ada Code");
      await page.getByLabel(text("rsvps.card.email")).fill(address);
      await page.locator("#rsvp").locator(SUBMIT).last().click();
      const code = codeIn(await mail(address));
      const field = page.getByLabel(text("rsvps.code.label"));
      await field.fill("QQQQQQ");
      await press(page, text("rsvps.code.confirm"));
      await expect(page.getByText(text("errors.fields.code-wrong"))).toBeVisible();
      await expect(field).toHaveValue("QQQQQQ");

      await field.fill(code.toLowerCase());
      await press(page, text("rsvps.code.confirm"));
      await expect(page.getByText(text("rsvps.answer.confirmed"))).toBeVisible();
      await expect(field).toHaveCount(0);
      await page.reload();
      await expect(page.locator("#rsvp").getByRole("heading", going)).toBeVisible();
      await press(page, text("rsvps.answer.cancel"));
      for (const name of [
        text("nights.town.nearby", { town: "Winnipeg" }),
        text("nights.town.nearbyAfar"),
      ])
        await expect(page.locator("#rsvp").getByRole("link", { name })).toBeVisible();
      await mail(address, { subject: text.part("messages.rsvp.canceled.subject") });
    });
  });

test("what was typed with a known address is offered to its owner, who may take it", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  await rsvp(page, `/en${AHEAD}/regina`, "Ada Owner", address);
  const { receivedAt } = await mail(address);
  await rsvp(await newDevice(), `/en${AHEAD}/calgary`, "Ada Again", address);
  await page.goto(linkIn(await mail(address, { after: receivedAt }), "/answers/"));
  const place = text.string("rsvps.place.town", { town: "Calgary" });
  const offer = page.getByText(text("rsvps.typedAgain.elsewhere", { place }));
  await expect(offer).toBeVisible();
  const card = page.locator("#rsvp");
  await card
    .getByRole("button", { name: text("rsvps.switch.button", { town: "Calgary" }) })
    .click();
  await expect(offer).toHaveCount(0);
  await page.goto(`/en${AHEAD}/calgary`);
  await expect(card.getByRole("heading", going)).toBeVisible();
});

test("a mailed link ends when its person ends it, and a new one arrives", async ({
  page,
  address,
  mail,
}) => {
  await rsvp(page, `/en${AHEAD}/regina`, "Ada Link", address);
  const link = linkIn(await mail(address), "/answers/");
  await page.goto(link);
  await page.getByText(text("rsvps.revoke.open")).click();
  await press(page, text("rsvps.revoke.button"));
  await expect(page.getByRole("heading", { name: text("rsvps.link.oldTitle") })).toBeVisible();
  const renewed = await mail(address, { subject: text.part("messages.rsvp.new-link.subject") });
  expect(linkIn(renewed, "/answers/")).not.toBe(link);
  await page.goto(linkIn(renewed, "/answers/"));
  await expect(page.getByRole("heading", going)).toBeVisible();
});

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a mistyped address is named, guessed, and put right with one press", async ({
      page,
      address,
      mail,
    }) => {
      await page.goto(`/en${AHEAD}/regina`);
      await page.getByLabel(text("rsvps.card.name")).fill("Ada Typo");
      await page
        .getByLabel(text("rsvps.card.email"))
        .fill(address.replace("@example.ca", "@gmial.com"));
      await page.locator("#rsvp").locator(SUBMIT).last().click();
      const card = page.locator("#rsvp");
      await expect(card).toContainText("@gmial.com");
      await press(page, text("rsvps.fix.take"));
      await expect(card).not.toContainText("gmial");
      await expect(card).toContainText("@gmail.com");
      await card.locator("summary", { hasText: text("rsvps.fix.open") }).click();
      await card.getByLabel(text("rsvps.fix.label")).fill("ada@");
      await press(page, text("rsvps.fix.send"));
      await expect(card.getByText(text("errors.fields.address-invalid"))).toBeVisible();
      await card.getByLabel(text("rsvps.fix.label")).fill(address);
      await press(page, text("rsvps.fix.send"));
      await expect(card.getByText(address).first()).toBeVisible();
      const link = linkIn(await mail(address), "/answers/");
      await page.goto(link);
      await press(page, text("rsvps.answer.confirmGoing"));
      await page.goto(link);
      await expect(card.getByRole("heading", going)).toBeVisible();
      const confirm = card.getByRole("button", { name: text("rsvps.answer.confirmGoing") });
      await expect(confirm).toHaveCount(0);
    });
  });
