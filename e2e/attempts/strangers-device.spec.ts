import { press, signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn, type Mailbox } from "../fixtures/mailbox";
import { strangersDevice } from "../fixtures/strangers-device";
import { expect, test } from "../fixtures/test";

const home = (baseURL: string | undefined) => baseURL ?? "";
const button = (key: "cancel" | "comeBack") => text.string(`rsvps.answer.${key}`);

test("cannot cancel what the owner confirmed in another city, by switching", async ({
  page,
  request,
  baseURL,
  address,
  mail,
}) => {
  const device = strangersDevice(request, home(baseURL));
  await device.type("ottawa", address);
  const { receivedAt } = await mail(address);
  await device.press("ottawa", button("cancel"));

  const nextMail: Mailbox = (to) => mail(to, { after: receivedAt });
  await signInByLink(page, address, nextMail, AHEAD);
  await page.goto(`/en${AHEAD}/halifax`);
  await page.getByLabel(text("rsvps.card.name")).fill("Ada Owner");
  await page.locator("#rsvp").getByRole("button").last().click();
  await page.getByLabel(text("rsvps.answer.guestsLabel")).fill("1");
  await press(page, text("rsvps.answer.saveGuests"));
  await device.press("ottawa", button("comeBack"));
  await device.press("winnipeg", text.string("rsvps.switch.button", { town: "Winnipeg" }));

  await page.reload();
  const card = page.locator("#rsvp");
  await expect(card.getByRole("heading", { name: text("rsvps.answer.going") })).toBeVisible();
  await expect(card.getByText(text("rsvps.answer.guests", { count: 1 }))).toBeVisible();
});

test("no longer reaches an RSVP that its owner confirmed from the mail", async ({
  page,
  request,
  baseURL,
  address,
  mail,
}) => {
  const device = strangersDevice(request, home(baseURL));
  await device.type("ottawa", address);
  await page.goto(linkIn(await mail(address), "/answers/"));
  await page.getByLabel(text("rsvps.answer.guestsLabel")).fill("1");
  await press(page, text("rsvps.answer.saveGuests"));
  await expect(page.getByText(text("rsvps.answer.guests", { count: 1 }))).toBeVisible();
  await expect(device.press("ottawa", button("cancel"))).rejects.toThrow("no form with");
  expect(await device.page("ottawa")).toContain('name="address"');
});
