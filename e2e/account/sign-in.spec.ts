import type { Page } from "@playwright/test";
import { requestSignIn } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { codeIn, linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const signIn = { name: text("people.signIn.signIn") };
const code = text("people.signIn.code");
const ended = { name: text("people.signIn.endedTitle") };
const wrongCode = text("errors.fields.code-wrong");

/** Types a wrong code and waits for the answer, which keeps it in the field. */
async function typeWrong(page: Page, typed: string, hasScripts = true) {
  const field = page.getByLabel(code);
  const button = page.getByRole("button", signIn);
  await field.fill(typed);
  const answer = hasScripts ? undefined : page.waitForEvent("domcontentloaded");
  await button.click();
  await answer;
  // The button has the focus until scripts show the answer.
  if (hasScripts) await expect(field).toBeFocused();
  await expect(page.getByText(wrongCode)).toBeVisible();
  await expect(field).toHaveValue(typed);
}

test("a mailed link opens a page whose button signs in once", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in?to=/start");
  await requestSignIn(page, address);
  const link = linkIn(await mail(address), "/sign-in/confirm");
  const inHeader = page.locator("header").getByRole("link", signIn);

  await page.goto(link);
  const lead = page.getByText(text.part("people.signIn.confirmLead")).filter({ hasText: address });
  await expect(lead).toBeVisible();
  // Mail scanners follow links: opening one must change nothing.
  await page.goto(link);
  await page.getByRole("button", signIn).click();
  await page.waitForURL("**/en/start");
  await expect(inHeader).toHaveCount(0);

  await page.goto("/en/me");
  await page.getByRole("button", { name: text("people.signOut") }).click();
  await expect(inHeader).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", ended)).toBeVisible();
  await expect(page.getByLabel(text("people.signIn.address"))).toBeVisible();
});

test("a mailed link works on another device, and on one only", async ({
  page,
  address,
  mail,
  newDevice,
}) => {
  await page.goto("/en/sign-in?to=/start");
  await requestSignIn(page, address);
  const link = linkIn(await mail(address), "/sign-in/confirm");
  const other = await newDevice();
  await other.goto(link);
  await page.goto(link);
  await other.getByRole("button", signIn).click();
  await other.waitForURL("**/en/start");
  await page.getByRole("button", signIn).click();
  await expect(page.locator("main").getByRole("alert")).toHaveText(
    text("people.refusals.link-ended"),
  );
  await other.goto(link);
  await expect(other).toHaveURL(/\/en\/start$/);
});

test("the mailed code works in lower case after a wrong one", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in");
  await requestSignIn(page, address);
  const typed = codeIn(await mail(address)).toLowerCase();
  await typeWrong(page, "WRONGG");
  await page.getByLabel(code).fill(typed);
  await page.getByRole("button", signIn).click();
  await page.waitForURL("**/en/me");
});

test("the sign-in page redirects a signed-in person", async ({ page, signInAs }) => {
  await signInAs("attendee");
  await page.goto("/en/sign-in?to=/me");
  await expect(page).toHaveURL(/\/en\/me$/);
});

test("five wrong codes invalidate the right one", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in");
  await requestSignIn(page, address);
  const right = codeIn(await mail(address));
  for (const typed of ["AAAAA1", "AAAAA2", "AAAAA3", "AAAAA4", "AAAAA5", right])
    await typeWrong(page, typed);
  await page.goto("/en/me");
  await expect(page.locator("header").getByRole("link", signIn)).toBeVisible();
});

test("a newer request leaves the codes of older ones valid", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in");
  await requestSignIn(page, address);
  const first = await mail(address);
  await page.getByRole("link", { name: text("people.signIn.again") }).click();
  await requestSignIn(page, address);
  await mail(address, { after: first.receivedAt });
  await page.getByLabel(code).fill(codeIn(first));
  await page.getByRole("button", signIn).click();
  await page.waitForURL("**/en/me");
});

test("does not reveal whether an address is known", async ({ page }) => {
  const shown: string[] = [];
  for (const address of ["priya-raman-3@example.ca", "unknown@example.ca"]) {
    await page.goto("/en/sign-in");
    await requestSignIn(page, address);
    const main = page.locator("main");
    await expect(main).toContainText(address);
    shown.push((await main.innerText()).replace(address, ""));
  }
  expect(shown[0]).toBe(shown[1]);
});

for (const { name, use } of scriptModes) {
  test.describe(name, () => {
    test.use(use);

    for (const by of ["code", "link"] as const)
      test(`a stranger's five wrong codes leave the owner's ${by} valid`, async ({
        page,
        address,
        mail,
        newDevice,
      }) => {
        await page.goto("/en/sign-in");
        await requestSignIn(page, address);
        const own = await mail(address);

        const stranger = await newDevice(use);
        await stranger.goto("/en/sign-in");
        await requestSignIn(stranger, address);
        await mail(address, { after: own.receivedAt });
        for (const typed of ["AAAAA3", "AAAAA4", "AAAAA6", "AAAAA7", codeIn(own)])
          await typeWrong(stranger, typed, !("javaScriptEnabled" in use));

        if (by === "link") await page.goto(linkIn(own, "/sign-in/confirm"));
        else await page.getByLabel(code).fill(codeIn(own));
        await page.getByRole("button", signIn).click();
        await page.waitForURL("**/en/me");
      });

    test("a mistyped address can be corrected without losing the destination", async ({
      page,
      address,
      mail,
    }) => {
      const text = texts("fr");
      const email = page.getByLabel(text("people.signIn.address"));
      const send = page.getByRole("button", { name: text("people.signIn.send") });
      await page.goto("/fr/sign-in?to=/start");
      await email.fill(`mistyped-${address}`);
      await send.click();
      await expect(page.locator("main")).toContainText(`mistyped-${address}`);
      await page.getByRole("link", { name: text("people.signIn.again") }).click();
      await email.fill(address);
      await send.click();
      await expect(page.getByText(address, { exact: true })).toBeVisible();
      await page.getByLabel(text("people.signIn.code")).fill(codeIn(await mail(address)));
      await page.getByRole("button", { name: text("people.signIn.signIn") }).click();
      await page.waitForURL("**/fr/start");
    });
  });
}
