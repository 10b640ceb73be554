import { press, rsvp } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { AHEAD, DRAFT } from "./fixtures/events";
import { expect, test } from "./fixtures/test";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("shows the stream's time in each city, on the page and in the mail", async ({
    page,
    address,
    mail,
  }) => {
    const text = texts("fr");
    // French writes hours with a no-break space before the h (OQLF).
    const [starts, ends] = ["19\u00a0h", "22\u00a0h"];
    const place = "de Toronto";
    const range = text.string("time.range", { start: starts, end: ends });
    const inTown = text.string("time.in-town", { time: starts, place });
    await page.goto(`/fr${AHEAD}/afar`);
    const main = page.locator("main");
    await expect(main).toContainText(text.string("time.range-in-town", { range, place }));
    const halifax = main.getByRole("listitem").filter({ hasText: /^Halifax/ });
    await expect(halifax.first()).toHaveText("Halifax20\u00a0h");
    await main.getByText(text("nights.town.elsewhere")).click();
    await expect(page.getByText(new RegExp(`, ${inTown}$`))).toBeVisible();

    await rsvp(page, `/fr${AHEAD}/afar`, "Zoé Lointaine", address);
    const { subject, text: body } = await mail(address);
    expect(subject).toMatch(text.part("messages.rsvp.watching.subject"));
    expect(body).toContain(text.string("messages.timeUntil", { clock: inTown, times: range }));
    expect(body).toMatch(/20\u00a0h à Halifax.* · 19\u00a0h .*à Toronto/);
    expect(body).not.toMatch(text.part("messages.rsvp.going.lead"));
  });
});

test("an organizer chooses the time zone of the stream's times", async ({ page, signInAs }) => {
  await signInAs("organizer");
  const clock = page.getByLabel(text("meetups.details.times.clock"));
  const choose = async (label: string) => {
    await page.goto(`/en${DRAFT}/afar/desk/details`);
    await clock.selectOption({ label });
    await press(page, text("meetups.details.times.save"));
    await expect(page.getByText(text("meetups.details.saved"))).toBeVisible();
  };
  const option = (town: string, place: "PT" | "ET") =>
    text.string("meetups.details.times.clockOf", {
      town,
      place: text.string(`time.strip.${place}`),
    });
  await choose(option("Vancouver", "PT"));
  await expect(clock).toHaveValue("America/Vancouver");
  await page.goto(`/en${DRAFT}/afar`);
  const range = text.string("time.range", { start: "7 pm", end: "9:30 pm" });
  await expect(page.locator("main")).toContainText(
    text.part("time.range-in-town", { range, place: "Vancouver" }),
  );
  await choose(option("Toronto", "ET"));
});
