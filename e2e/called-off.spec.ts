import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { DRAFT } from "./nights";
import { answer, dayFromNow, linkIn, press } from "./steps";

test("what was called off asks nobody to come, and what is a draft does not yet", async ({
  page,
  address,
  mail,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto("/en/sign-in?to=/start");
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await page.goto(linkIn(await mail(address), "/sign-in/confirm"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/en/start");
  await page.getByLabel("What is the night called?").fill(`Off ${randomUUID().slice(0, 8)}`);
  await page.getByLabel("Date", { exact: true }).fill(dayFromNow(90));
  await page.getByLabel("Doors open at").fill("7 pm");
  await page.getByLabel("Hashtag").fill("calledoff");
  await page.getByLabel("Vancouver", { exact: true }).check();
  await page.getByRole("button", { name: "Start this night" }).click();
  await page.waitForURL("**/en/n/*/desk");
  const desk = new URL(page.url()).pathname;
  const night = desk.replace(/\/desk$/, "");

  const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  const bar = phone.getByRole("main").locator("a[href='#rsvp']");
  await test.step("a draft takes no answers, also not its organizer's", async () => {
    await page.goto(`${night}/vancouver`);
    await expect(page.getByText("Draft", { exact: true })).toBeVisible();
    await expect(page.locator("#rsvp")).toHaveCount(0);
    await expect(page.locator("a[href='#rsvp']")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "The other cities" })).toHaveCount(0);
  });

  await test.step("published, a phone has the way to the answer in reach", async () => {
    await page.goto(desk);
    await press(page, "Publish this night");
    await phone.goto(`${night}/afar`);
    await expect(bar).toHaveText("I’ll be watching");
    await answer(phone, `${night}/afar`, "Wanda Watcher", `watcher-${address}`);
    await expect(phone.getByRole("heading", { name: "Watching from afar" })).toBeVisible();
    await phone.reload();
    await expect(bar).toHaveText("Your answer");
    await expect(phone.getByText("The stream’s address appears here")).toBeVisible();
  });

  await test.step("called off, nothing is left to answer, to watch or to add", async () => {
    await page.goto(desk);
    await page.getByText("Cancel this night…").click();
    await press(page, "Cancel it and tell everybody");
    await expect(page.getByText(/canceled/i).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "The cities" })).toHaveCount(0);

    await phone.reload();
    await expect(phone.getByText("This night was canceled", { exact: true })).toBeVisible();
    await expect(phone.getByText("Canceled", { exact: true })).toBeVisible();
    await expect(bar).toHaveCount(0);
    for (const text of [
      /clock$/,
      "The stream’s address",
      "The other cities",
      "Another town’s time",
    ])
      await expect(phone.getByText(text)).toHaveCount(0);

    await phone.goto(night);
    await expect(phone.getByText("This night was canceled", { exact: true })).toBeVisible();
    const rows = phone.locator("#cities li");
    await expect(rows.getByText("Canceled", { exact: true })).toHaveCount(await rows.count());
    await expect(phone.getByRole("heading", { name: "How it works" })).toHaveCount(0);
    await expect(phone.locator("#cities svg:has(linearGradient)")).toHaveCount(0);
  });
  await context.close();
});

test("a host finds the draft marked as one", async ({ page, be }) => {
  await be("host-ottawa");
  await page.goto(`/fr${DRAFT}/ottawa`);
  await expect(page.getByText("Brouillon", { exact: true })).toBeVisible();
  await expect(page.locator("#rsvp")).toHaveCount(0);
});
