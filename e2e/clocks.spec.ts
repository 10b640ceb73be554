import { expect, test } from "./fixtures";
import { press } from "./steps";

/** The Sunday on which clocks go forward next: from two to three in the morning, in most of Canada. */
function nextSpring(): string {
  const secondSunday = (year: number) => {
    const first = new Date(Date.UTC(year, 2, 1)).getUTCDay();
    return new Date(Date.UTC(year, 2, 8 + ((7 - first) % 7)));
  };
  const [thisYear, today] = [new Date().getUTCFullYear(), new Date()];
  const day = secondSunday(thisYear);
  return (day > today ? day : secondSunday(thisYear + 1)).toISOString().slice(0, 10);
}

test("a time that the clocks skip is asked about, at the start and at a city's desk", async ({
  page,
  be,
}) => {
  await be("organizer");
  await page.goto("/en/start");
  await page.getByLabel("What is the night called?").fill("Night of the lost hour");
  await page.getByLabel("Date", { exact: true }).fill(nextSpring());
  await page.locator("[name=localTime]").fill("2:30 am");
  await page.getByLabel("Hashtag", { exact: true }).fill("losthour");
  await press(page, "Start this night");
  const time = page.locator("[name=localTime]");
  await expect(time).toBeFocused();
  await expect(time).toHaveAccessibleDescription(/skip 2:30\sam\. Choose below: 1:59\sam or 3\sam/);
  const choice = page.getByRole("radiogroup", { name: "Which of the two times?" });
  await choice.getByLabel("The later one").check();
  await press(page, "Start this night");
  await page.waitForURL(/\/desk/);
  const night = new URL(page.url()).pathname.replace(/\/desk.*/, "");

  await page.goto(`${night}/halifax/desk/details`);
  const doors = page.locator("[name=startsLocal]");
  await expect(doors).toHaveValue("3\u00a0am");
  await doors.fill("2:15 am");
  const times = page.locator("form:has([name=startsLocal])");
  const save = async () => {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await times.getByRole("button").click();
    await answered;
  };
  await save();
  await expect(doors).toHaveAccessibleDescription(/The clocks in Halifax go forward that night/);
  await times
    .getByRole("radiogroup", { name: "Which of the two, when doors open?" })
    .getByLabel("The earlier one")
    .check();
  await save();
  await expect(doors).toHaveValue("1:59\u00a0am");
  await expect(times.getByRole("radiogroup")).toHaveCount(0);

  await page.goto(`${night}/desk`);
  await page.locator("#delete summary").click();
  await page.locator("#delete button[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.includes("/desk"));
});
