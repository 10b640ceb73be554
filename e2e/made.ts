import type { Page } from "@playwright/test";
import { expect, type Persona } from "./fixtures";
import type { Mail } from "./mailbox";
import { AHEAD, DRAFT, FIRST } from "./nights";

/** What a sample's address may have to be made with: by pressing what a person would press. */
export type Making = {
  page: Page;
  locale: "en" | "fr";
  be: (who: Persona | "nobody") => Promise<void>;
  address: string;
  mail: (address: string, options?: { subject?: RegExp }) => Promise<Mail>;
};

const withoutLocale = (url: string) => new URL(url).pathname.replace(/^\/(en|fr)(?=\/|$)/, "");

export async function answerLink({ page, be, address, mail }: Making): Promise<string> {
  await be("nobody");
  await page.goto(`/en${AHEAD}/winnipeg`);
  await page.getByLabel("Name", { exact: true }).fill("Sam Sample");
  await page.getByLabel("E-mail", { exact: true }).fill(address);
  await page.getByRole("button", { name: /^Going/ }).click();
  const { links } = await mail(address);
  return withoutLocale(links.find((link) => link.includes("/answers/")) ?? "");
}

/** A link per language: a newer one would replace what the other test looks at. */
export async function invitationLink({ page, be, locale }: Making): Promise<string> {
  const city = locale === "en" ? "Edmonton" : "Vancouver";
  await be("organizer");
  await page.goto(`/en${DRAFT}/desk/invitations`);
  await page.getByRole("button", { name: new RegExp(`link ${city}$`) }).click();
  const link = page.getByRole("textbox", { name: `Link for ${city}` });
  await expect(link).toHaveValue(/invitations/);
  return withoutLocale(await link.inputValue());
}

export async function firstReflection({ page }: Making): Promise<string> {
  await page.goto(`/en${FIRST}/reflections`);
  const href = await page
    .locator(`main a[href*="${FIRST}/reflections/"]`)
    .evaluateAll(
      (links) =>
        links.map((link) => link.getAttribute("href")).find((href) => !href?.endsWith("/new")) ??
        "",
    );
  return href.replace(/^\/en/, "");
}

export async function ownReflection({ page, be }: Making): Promise<string> {
  await be("speaker");
  await page.goto(`/en${FIRST}/reflections/new`);
  await page
    .getByRole("textbox")
    .first()
    .fill("How quiet a room of strangers is before the first name tag.");
  await page
    .getByRole("button", { name: /publish/i })
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  return `${withoutLocale(page.url())}/edit`;
}

export async function keptMail({ page, locale, address, mail }: Making): Promise<string> {
  await page.goto(`/${locale}/sign-in`);
  await page.locator("main input[type=email]").fill(address);
  await page.locator("main button[type=submit]").click();
  await mail(address);
  await page.goto("/dev/mail");
  return (await page.getByRole("link", { name: address }).getAttribute("href")) ?? "";
}
