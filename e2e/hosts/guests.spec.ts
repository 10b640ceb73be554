import type { Locator } from "@playwright/test";
import { press, publishMeetup, rsvp } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const unfold = (list: Locator, what: `rsvps.guests.${"seat" | "cancel"}Open`, name: string) =>
  list
    .locator("summary", { hasText: text.part(what) })
    .filter({ hasText: name })
    .click();

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("guests are found by name", async ({ page, signInAs }) => {
      await signInAs("organizer");
      await page.goto(`/en${TONIGHT}/toronto/desk/guests?page=99`);
      const names = page.locator("#going").getByRole("rowheader");
      const typed = (await names.last().innerText()).toUpperCase();
      const find = page.getByLabel(text("rsvps.guests.find"));
      await find.fill(typed);
      await page.getByRole("button", { name: text("rsvps.guests.findButton") }).click();
      await page.waitForURL("**/guests?q=*");
      await expect(find).toHaveValue(typed);
      await expect(names).toHaveText([typed], { ignoreCase: true, useInnerText: true });
      await page.getByRole("link", { name: text("rsvps.guests.everyone") }).click();
      await expect(names.nth(10)).toBeVisible();

      const link = page.getByRole("link", { name: text("rsvps.guests.csv.link") });
      const file = await page.request.get((await link.getAttribute("href")) ?? "");
      expect(file.headers()["content-disposition"]).toMatch(/^attachment; .*toronto\.csv"$/);
      expect((await file.text()).toUpperCase()).toContain(typed);

      await page.goto(`/en${TONIGHT}/toronto/desk/guests?q=zzz`);
      await expect(page.getByText(text("rsvps.guests.found", { count: 0 }))).toBeVisible();
      await expect(page.locator("#going, #waitlist")).toHaveCount(0);
    });

    test("a host seats somebody and cancels somebody else; who left meanwhile is refused by name", async ({
      page: host,
      address,
      mail,
      newDevice,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 1 });
      const guest = await newDevice();
      for (const name of ["Ada First", "Bea Second", "Cy Third"]) {
        await rsvp(guest, `/en${meetup}`, name, `${name.split(" ")[0]?.toLowerCase()}-${address}`);
        await guest.context().clearCookies();
      }
      const stale = await host.context().newPage();
      for (const one of [host, stale]) await one.goto(`/en${meetup}/desk/guests`);
      const [going, waiting] = [host.locator("#going"), host.locator("#waitlist")];

      await expect(waiting.locator("form"), "one for all rows").toHaveCount(1);
      await unfold(waiting, "rsvps.guests.seatOpen", "Bea Second");
      await press(host, text.part("rsvps.guests.seat"), "Bea Second");
      await expect(going.getByRole("rowheader", { name: "Bea Second" })).toBeVisible();
      await expect(waiting.getByRole("rowheader")).toHaveCount(2);
      await unfold(waiting, "rsvps.guests.cancelOpen", "Ada First");
      await expect(waiting.getByText(text("rsvps.guests.cancelLead")).first()).toBeVisible();
      await press(host, text.part("rsvps.guests.cancel"), "Ada First");
      await expect(waiting.getByRole("rowheader")).toHaveText(["Cy Third"], { useInnerText: true });
      const actor = "Olive Organizer";
      for (const change of [
        text.part("rsvps.guests.overrideSeat", { actor, name: "Bea Second" }),
        text.part("rsvps.guests.overrideCancel", { actor, name: "Ada First" }),
      ])
        await expect(host.locator("#overrides").getByText(change)).toBeVisible();

      await unfold(stale.locator("#waitlist"), "rsvps.guests.seatOpen", "Ada First");
      await press(stale, text.part("rsvps.guests.seat"), "Ada First");
      // Without scripts the page is new, and has her row no more.
      const who = "javaScriptEnabled" in use ? "" : "Ada First: ";
      const refusal = `${who}${text.string("rsvps.refusals.not-waiting")}`;
      await expect(stale.locator("#waitlist").getByRole("alert")).toHaveText(refusal);
      await stale.close();
    });
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a guest's row without notes is low", async ({ page, signInAs }) => {
    await signInAs("organizer");
    await page.goto(`/en${TONIGHT}/toronto/desk/guests`);
    // Those without notes, which stand in the last column but one.
    const heights = (list: string) =>
      page
        .locator(`${list} tbody tr:has(td:nth-last-child(2):empty)`)
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    const [going, waiting] = [await heights("#going"), await heights("#waitlist")];
    expect(Math.min(going.length, waiting.length)).toBeGreaterThan(0);
    expect(Math.max(...going), "a name, guests and needs").toBeLessThanOrEqual(90);
    expect(Math.max(...waiting), "and a button").toBeLessThanOrEqual(136);
  });
});
