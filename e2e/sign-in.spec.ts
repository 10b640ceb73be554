import { requestSignIn, submit } from "./fixtures/actions";
import { text, texts } from "./fixtures/catalogue";
import { codeIn, linkIn } from "./fixtures/mailbox";
import { expect, test } from "./fixtures/test";

const signIn = { name: text("people.signIn.signIn") };
const code = text("people.signIn.code");
const wrongCode = text("errors.fields.code-wrong");

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
  await page.getByRole("button", signIn).click();
  await expect(page.getByText(wrongCode)).toBeVisible();
});

test("the mailed code works in lower case after a wrong one", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in");
  await requestSignIn(page, address);
  const typed = codeIn(await mail(address)).toLowerCase();
  await page.getByLabel(code).fill("WRONGG");
  await page.getByRole("button", signIn).click();
  await expect(page.getByText(wrongCode)).toBeVisible();
  await expect(page.getByLabel(code)).toHaveValue("WRONGG");
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
  for (const typed of ["AAAAA1", "AAAAA2", "AAAAA3", "AAAAA4", "AAAAA5", right]) {
    await page.getByLabel(code).fill(typed);
    await submit(page.getByRole("button", signIn));
    await expect(page.getByText(wrongCode)).toBeVisible();
  }
  await page.goto("/en/me");
  await expect(page.locator("header").getByRole("link", signIn)).toBeVisible();
});

test("does not reveal whether an address is known", async ({ page }) => {
  const shown: string[] = [];
  for (const address of ["priya-raman-3@example.ca", "unknown@example.ca"]) {
    await page.goto("/en/sign-in");
    await requestSignIn(page, address);
    const status = page.getByRole("status");
    await expect(status).toContainText(address);
    shown.push((await status.innerText()).replace(address, ""));
  }
  expect(shown[0]).toBe(shown[1]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    // Chromium blocks its own preloaded scripts.
    test.use({
      javaScriptEnabled,
      expectedBrowserErrors: javaScriptEnabled ? [] : [/\.js failed: csp/],
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
      await expect(page.getByRole("status")).toContainText(`mistyped-${address}`);
      await page.getByRole("link", { name: text("people.signIn.again") }).click();
      await email.fill(address);
      await send.click();
      await expect(page.getByRole("status")).toContainText(` ${address}`);
      await page.getByLabel(text("people.signIn.code")).fill(codeIn(await mail(address)));
      await page.getByRole("button", { name: text("people.signIn.signIn") }).click();
      await page.waitForURL("**/fr/start");
    });
  });
}
