import type { Locator } from "@playwright/test";
import { press, publishMeetup, rsvp } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const unfolding = (list: Locator, what: "seat" | "cancel", name: string) =>
  list
    .locator("details")
    .filter({
      has: list.page().locator("summary", { hasText: text.part(`rsvps.guests.${what}Open`) }),
    })
    .filter({ hasText: name });

/** Unfolds an override, and types its reason. */
async function unfold(list: Locator, what: "seat" | "cancel", name: string, reason = "") {
  const override = unfolding(list, what, name);
  await override.locator("summary").click();
  await override.getByLabel(text("rsvps.guests.reason")).fill(reason);
}

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
      await unfold(waiting, "cancel", "Bea Second", "Of another row");
      await unfold(waiting, "seat", "Bea Second");
      await press(host, text.part("rsvps.guests.seat"), "Bea Second");
      const why = unfolding(waiting, "seat", "Bea Second").getByRole("textbox");
      await expect(why).toHaveAccessibleDescription(text.part("errors.fields.required"));
      await expect(unfolding(waiting, "cancel", "Bea Second").getByRole("textbox")).toHaveValue(
        "Of another row",
      );
      await why.fill("Speaks first");
      await press(host, text.part("rsvps.guests.seat"), "Bea Second");
      await expect(going.getByRole("rowheader", { name: "Bea Second" })).toBeVisible();
      await expect(waiting.getByRole("rowheader")).toHaveCount(2);
      await unfold(waiting, "cancel", "Ada First", "Asked to");
      await expect(waiting.getByText(text("rsvps.guests.cancelLead")).first()).toBeVisible();
      await press(host, text.part("rsvps.guests.cancel"), "Ada First");
      await expect(waiting.getByRole("rowheader")).toHaveText(["Cy Third"], { useInnerText: true });
      const actor = "Olive Organizer";
      const overrides = host.locator("#overrides").getByRole("listitem");
      for (const [change, reason] of [
        [text.part("rsvps.guests.overrideCancel", { actor, name: "Ada First" }), "Asked to"],
        [text.part("rsvps.guests.overrideSeat", { actor, name: "Bea Second" }), "Speaks first"],
      ] as const)
        await expect(overrides.filter({ hasText: change })).toContainText(
          text.part("rsvps.guests.overrideReason", { reason }),
        );
      await expect(overrides.first(), "newest first").toContainText("Ada First");

      await unfold(stale.locator("#waitlist"), "seat", "Ada First", "Speaks first");
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
