import { expect, test } from "./fixtures";
import { codeIn, linkIn } from "./steps";

test("a link in a mail opens a page whose button signs in, once", async ({
  page,
  address,
  mail,
}) => {
  await page.goto("/en/sign-in?to=/start");
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  const link = linkIn(await mail(address), "/sign-in/confirm");

  await page.goto(link);
  await expect(page.getByText(`Sign in as ${address}`)).toBeVisible();
  // Following the link alone changed nothing: scanners do that.
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/en/start");
  await expect(page.locator("header").getByRole("link", { name: "Sign in" })).toHaveCount(0);

  await page.goto("/en/me");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.locator("header").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("That code doesn’t open this address")).toBeVisible();
});

test("the code of the mail signs in as well, typed in small letters, after a wrong one", async ({
  page,
  address,
  mail,
}) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  const code = codeIn(await mail(address));
  await page.getByLabel("Code").fill("WRONGG");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("That code doesn’t open this address")).toBeVisible();
  await expect(page.getByLabel("Code")).toHaveValue("WRONGG");
  await page.getByLabel("Code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/en/me");
});

test("who is signed in is led on to where they were going", async ({ page, be }) => {
  await be("attendee");
  await page.goto("/en/sign-in?to=/me");
  await expect(page).toHaveURL(/\/en\/me$/);
});

test("five wrong codes spend the right one", async ({ page, address, mail }) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  const code = codeIn(await mail(address));
  for (const typed of ["AAAAA1", "AAAAA2", "AAAAA3", "AAAAA4", "AAAAA5", code]) {
    await page.getByLabel("Code").fill(typed);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await answered;
    await expect(page.getByText("That code doesn’t open this address")).toBeVisible();
  }
  await page.goto("/en/me");
  await expect(page.locator("header").getByRole("link", { name: "Sign in" })).toBeVisible();
});

test("an address nobody knows gets the same answer as one that is known", async ({ page }) => {
  const answers: string[] = [];
  for (const address of ["priya-raman-3@example.ca", "nobody-knows@example.ca"]) {
    await page.goto("/en/sign-in");
    await page.getByLabel("Your e-mail").fill(address);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    const told = page.getByRole("status");
    await expect(told).toContainText(address);
    answers.push((await told.innerText()).replace(address, ""));
  }
  expect(answers[0]).toBe(answers[1]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    // The browser itself drops the scripts that it preloaded.
    test.use({
      javaScriptEnabled,
      expectedComplaints: javaScriptEnabled ? [] : [/\.js failed: csp/],
    });

    test("who mistyped the address finds the way back, and still gets where they were going", async ({
      page,
      address,
      mail,
    }) => {
      await page.goto("/fr/sign-in?to=/start");
      await page.getByLabel("Votre courriel").fill(`mistyped-${address}`);
      await page.getByRole("button", { name: "M’envoyer un lien" }).click();
      await expect(page.getByRole("status")).toContainText(`mistyped-${address}`);
      await page.getByRole("link", { name: "Une autre adresse, ou un nouveau courriel" }).click();
      await page.getByLabel("Votre courriel").fill(address);
      await page.getByRole("button", { name: "M’envoyer un lien" }).click();
      await expect(page.getByRole("status")).toContainText(` ${address}`);
      await page.getByLabel("Code").fill(codeIn(await mail(address)));
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.waitForURL("**/fr/start");
    });
  });
}
