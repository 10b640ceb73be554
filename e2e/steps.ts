import { expect, type Page } from "@playwright/test";
import { toWall } from "../lib/platform/time/zones";
import type { Mail } from "./mailbox";

/** What people do in more than one test. */

/** Presses a button of the page's form and waits until the server has answered it. */
export async function press(page: Page, name: string | RegExp) {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name }).click();
  await answered;
}

/** Answers to a meetup from its page with two fields and a button. */
export async function answer(page: Page, meetup: string, name: string, address: string) {
  await page.goto(meetup);
  const card = page.locator("#rsvp");
  await card.getByLabel(/^(Name|Nom)$/).fill(name);
  await card.getByLabel(/^(E-mail|Courriel)$/).fill(address);
  await card.getByRole("button").last().click();
  await expect(card.getByRole("heading", { level: 2 })).not.toHaveText(/^(RSVP|Réponse)$/);
}

/** The link in a mail that leads to a page whose address contains `part`. */
export function linkIn(mail: Mail, part: string): string {
  const link = mail.links.find((link) => link.includes(part));
  if (!link) throw new Error(`no link with ${part} in "${mail.subject}":\n${mail.text}`);
  return link;
}

/** The six characters to type, which stand on a line of their own. */
export function codeIn(mail: Mail): string {
  const code = mail.text?.match(/^\s*([A-Z0-9]{3}[ \u00a0-]?[A-Z0-9]{3})\s*$/m)?.[1];
  if (!code) throw new Error(`no code in "${mail.subject}":\n${mail.text}`);
  return code;
}

/** Moves the demo's clock by its badge; the page shows it at once. */
export async function moveClock(page: Page, moment: string) {
  const choice = page.locator("header button[name=position]", { hasText: moment });
  if (!(await choice.isVisible())) await page.locator("header details summary").click();
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
}

/** A date so many days from today, by the clock of Toronto, as the demo's nights are dated. */
export function dayFromNow(days: number): string {
  return toWall(new Date(Date.now() + days * 86_400_000), "America/Toronto").date;
}
