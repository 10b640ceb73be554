import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { linkIn } from "../fixtures/mailbox";
import { hostReminder } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const topic = { topic: text.string("people.unsubscribe.topics.host-reminders") };

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a reminder can be stopped by its link, and asked for again", async ({
      page,
      address,
      mail,
      newDevice,
    }) => {
      const link = linkIn(await hostReminder({ page, address, mail }), "/en/unsubscribe/");
      const off = page.getByRole("heading", { name: text("people.unsubscribe.mineTitle") });
      const device = await newDevice();
      await device.goto(link);
      await expect(device.locator("main")).not.toContainText(address);
      await page.goto("/en/me");
      await expect(off, "opening the link changes nothing").toHaveCount(0);

      await press(device, text("people.unsubscribe.button"));
      const done = device.getByText(text("people.unsubscribe.doneLead", topic));
      await expect(done).toBeVisible();
      await page.reload();
      await expect(off).toBeVisible();
      await press(device, text("people.unsubscribe.turnOn"));
      await expect(device.getByText(text("people.unsubscribe.lead", topic))).toBeVisible();

      await press(device, text("people.unsubscribe.button"));
      await expect(done).toBeVisible();
      await page.reload();
      await press(page, text("people.unsubscribe.turnOnTopic", topic));
      await expect(off).toHaveCount(0);
    });
  });

test("a mail program stops a reminder with the address in the mail's header", async ({
  page,
  address,
  mail,
}) => {
  const { headers } = await hostReminder({ page, address, mail });
  const header = headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  const oneClick = header.slice(1, -1);
  // Node's fetch sends neither cookies nor an Origin.
  const post = () =>
    fetch(oneClick, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
  const off = page.getByRole("heading", { name: text("people.unsubscribe.mineTitle") });
  const opened = await fetch(oneClick);
  expect(opened.status).toBe(200);
  expect(new URL(opened.url).pathname).toMatch(/^\/(?:en|fr)\/unsubscribe\//);
  await page.goto("/en/me");
  await expect(off).toHaveCount(0);

  for (const _ of ["first", "second"]) expect((await post()).status).toBe(200);
  await page.reload();
  await expect(off).toBeVisible();
});
