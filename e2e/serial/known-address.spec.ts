import { press, rsvp } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn } from "../fixtures/mailbox";
import { strangersDevice } from "../fixtures/strangers-device";
import { expect, test } from "../fixtures/test";

const home = (baseURL: string | undefined) => baseURL ?? "";
const button = (key: "cancel" | "comeBack") => text.string(`rsvps.answer.${key}`);

test("a stranger's device sees the same page, byte for byte, whether the address was known or not", async ({
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
    const canceled = await device.page("ottawa");
    answers.push(await device.press("ottawa", button("comeBack")));
    const bodies = [
      ...(await Promise.all(answers.map(device.read))),
      ...[
        canceled,
        await device.page("ottawa"),
        await device.page("halifax"),
        await device.page(""),
      ],
    ];
    seen.push([
      ...answers.map((answer) => String(answer.status())),
      // The card names the address that was typed.
      ...bodies.map((body) => body.replaceAll(typed, "typed@example.ca")),
    ]);
  }
  expect(seen[0]).toEqual(seen[1]);
});
