import { press, submit } from "./fixtures/actions";
import { text } from "./fixtures/catalogue";
import { expect, test } from "./fixtures/test";

/** The next start of daylight saving time, when most of Canada skips 2 to 3 am. */
function nextSpringForward(): string {
  const secondSunday = (year: number) => {
    const first = new Date(Date.UTC(year, 2, 1)).getUTCDay();
    return new Date(Date.UTC(year, 2, 8 + ((7 - first) % 7)));
  };
  const [thisYear, today] = [new Date().getUTCFullYear(), new Date()];
  const day = secondSunday(thisYear);
  return (day > today ? day : secondSunday(thisYear + 1)).toISOString().slice(0, 10);
}

test("asks about a skipped local time, for a new event and at a city's desk", async ({
  page,
  signInAs,
}) => {
  await signInAs("organizer");
  await page.goto("/en/start");
  await page.getByLabel(text("events.start.name")).fill("Night of the lost hour");
  await page.getByLabel(text("events.start.date")).fill(nextSpringForward());
  const time = page.getByLabel(text("events.start.time"));
  await time.fill("2:30 am");
  await page.getByLabel(text("events.start.hashtag")).fill("losthour");
  await page.getByLabel(text("events.start.cities")).fill("St. John’s, Halifax");
  await press(page, text("events.start.submit"));
  await expect(time).toBeFocused();
  const around = { earlier: "1:59 am", later: "3 am" };
  await expect(time).toHaveAccessibleDescription(
    text.part("errors.fields.clock-skips", { town: "St. John’s", time: "2:30 am", ...around }),
  );
  const choice = page.getByRole("radiogroup", { name: text("time.choice.label") });
  await choice.getByLabel(text.part("time.choice.later")).check();
  await press(page, text("events.start.submit"));
  await page.waitForURL(/\/preview/);
  const event = new URL(page.url()).pathname.replace(/\/preview.*/, "");

  await page.goto(`${event}/halifax/desk/details`);
  const doors = page.locator("[name=startsLocal]");
  await expect(doors).toHaveValue("3\u00a0am");
  await doors.fill("2:15 am");
  const times = page.locator("form:has([name=startsLocal])");
  await submit(times.getByRole("button"));
  await expect(doors).toHaveAccessibleDescription(
    text.part("errors.fields.clock-skips", { town: "Halifax", time: "2:15 am", ...around }),
  );
  await times
    .getByRole("radiogroup", { name: text("time.choice.starts") })
    .getByLabel(text.part("time.choice.earlier"))
    .check();
  await submit(times.getByRole("button"));
  await expect(doors).toHaveValue("1:59\u00a0am");
  await expect(times.getByRole("radiogroup")).toHaveCount(0);

  await page.goto(`${event}/desk`);
  await page.locator("#delete summary").click();
  await page.locator("#delete button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.includes("/desk"));
});
