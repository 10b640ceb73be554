import type { APIRequestContext } from "@playwright/test";
import { press, rsvp, signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn, type Mailbox } from "../fixtures/mailbox";
import { postForm } from "../fixtures/post-form";
import { expect, test } from "../fixtures/test";

/** A device without scripts, on which a stranger types somebody's address. */
function strangersDevice(request: APIRequestContext, home: string) {
  const post = (city: string, part: string, fields: Record<string, string> = {}) =>
    postForm(request, {
      address: `${home}/en${AHEAD}/${city}`,
      with: part,
      headers: { origin: home },
      fields,
    });
  return {
    type: (city: string, address: string) => post(city, 'name="address"', { name: "Eve", address }),
    press: (city: string, button: string) => post(city, button),
    card: async (city: string) =>
      withoutIds(await (await request.get(`${home}/en${AHEAD}/${city}`)).text()),
  };
}

/** What differs from one response to another: ids, nonces, React's own fields. */
const withoutIds = (html: string) =>
  html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "id")
    .replaceAll(/nonce(=|\\?":\\?)"?\\?"[\w+/=-]+/g, "nonce")
    .replaceAll(/[0-9a-f]{32,}/g, "hash");

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
  expect(await device.card("ottawa")).toContain('name="address"');
});

test("sees byte for byte the same whether the address was known or not", async ({
  page,
  playwright,
  baseURL,
  address,
  mail,
}) => {
  await rsvp(page, `/en${AHEAD}/halifax`, "Ada", address);
  await page.goto(linkIn(await mail(address), "/answers/"));
  await press(page, text("rsvps.answer.saveGuests"));
  await expect(page.getByText(text("rsvps.answer.saved"))).toBeVisible();

  const seen: string[][] = [];
  for (const typed of [address, address.replace("person-", "nobody-")]) {
    const device = strangersDevice(await playwright.request.newContext(), home(baseURL));
    const answers = [
      await device.type("ottawa", typed),
      await device.press("ottawa", button("cancel")),
    ];
    const canceled = await device.card("ottawa");
    answers.push(await device.press("ottawa", button("comeBack")));
    seen.push([
      ...answers.map((answer) => String(answer.status())),
      ...(await Promise.all(answers.map(async (answer) => withoutIds(await answer.text())))),
      ...[
        canceled,
        await device.card("ottawa"),
        await device.card("halifax"),
        await device.card(""),
      ],
    ]);
  }
  expect(seen[0]).toEqual(seen[1]);
});
