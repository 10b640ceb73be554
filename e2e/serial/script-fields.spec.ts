import type { Page } from "@playwright/test";
import { press, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD, FIRST } from "../fixtures/events";
import type { Persona } from "../fixtures/personas";
import { expect, test } from "../fixtures/test";
import { expectHarmless, watch } from "../fixtures/xss/harmless";
import { typed } from "../fixtures/xss/strings";

/** As many of the corpus as a field has room for, each time the next ones. */
function corpusFor(most: number): (separator?: string) => string {
  let next = 0;
  return (separator = "\n\n") => {
    let filled = typed[next++ % typed.length] ?? "";
    for (let tries = 0; tries < typed.length; tries++) {
      const more = `${filled}${separator}${typed[next % typed.length]}`;
      if (more.length > most) break;
      filled = more;
      next++;
    }
    return filled;
  };
}

const inOneLine = (words: string) => words.replace(/\s+/g, " ");
const [sentence, note, comment] = [corpusFor(280), corpusFor(950), corpusFor(3900)];
const title = corpusFor(110);

async function commit(page: Page, found: string[]) {
  await page.goto(`/en${FIRST}/commitments/new`);
  await page.locator("[name=text]").fill(sentence());
  await press(page, text("commitments.form.make"));
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  await page.locator("[name=body]").first().fill(note());
  await page.locator("form:has([name=body]) button[type=submit]").first().click();
  await expect(page.locator("main li, main article").filter({ hasText: "pwned" })).not.toHaveCount(
    0,
  );
  await expectHarmless(page, found);
}

async function ask(page: Page, found: string[], becomes: (persona: Persona) => Promise<void>) {
  await page.goto(`/en${FIRST}/questions/new`);
  await page.locator("[name=text]").fill(sentence());
  await press(page, text("openQuestions.form.ask"));
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));
  const { pathname } = new URL(page.url());
  // The whole corpus; a new writer has three replies a minute.
  for (const [sent, persona] of (
    ["speaker", "speaker", "organizer", "organizer"] as const
  ).entries()) {
    await becomes(persona);
    await page.goto(pathname);
    await page.getByLabel(text("reflections.comments.body")).fill(comment());
    await press(page, text("reflections.comments.send"));
    await expectHarmless(page, found, 20 * sent);
  }
  await page.goto(pathname);
  await submit(page.getByRole("button", { name: text.part("openQuestions.answer.choose") }).last());
  await expect(page.locator("#answer")).toBeVisible();
  await expectHarmless(page, found, 20);
}

async function point(page: Page, found: string[]) {
  await page.goto(`/en${FIRST}/reflections/new/elsewhere`);
  await page
    .locator("[name=link]")
    .fill("https://example.ca/notes?a=%3Cscript%3Epwned()%3C/script%3E");
  await page.locator("[name=title]").fill(inOneLine(title(" ")));
  await page.locator("[name=excerpt]").fill(sentence());
  await press(page, text("posts.form.send"));
  await page.waitForURL(`**${FIRST}/reflections`);
  await expectHarmless(page, found, 1);
}

async function propose(page: Page, found: string[]) {
  await page.goto(`/en${AHEAD}/ottawa/propose`);
  await page.locator("[name=title]").fill(inOneLine(title(" ")));
  for (const name of ["bio", "needs", "abstract"])
    await page.locator(`[name=${name}]`).fill(sentence());
  await page.locator("[name=speakerName]").fill("pwned <b>Sam</b>");
  await press(page, text("talks.propose.submit"));
  await expect(page.getByText(text("talks.propose.done"))).toBeVisible();
  await page.goto(`/en${AHEAD}/ottawa/desk/proposals`);
  await expectHarmless(page, found, 3);
}

test("nothing of the corpus runs in what people take on, ask, answer, point to and propose", async ({
  page: other,
  signInAs,
  newDevice,
}) => {
  test.setTimeout(240_000);
  const page = await newDevice();
  const becomes = async (persona: Persona) => {
    await signInAs(persona);
    await page.context().addCookies(await other.context().cookies());
  };
  await becomes("organizer");
  const found = await watch(page);
  await ask(page, found, becomes);
  for (const write of [commit, point, propose]) await write(page, found);
  for (const path of [`${FIRST}/commitments`, `${FIRST}/questions`, "/search?q=pwned"]) {
    await page.goto(`/en${path}`);
    await expectHarmless(page, found, 1);
  }
  // These have calendars to subscribe to, beside what was written.
  for (const [path, sections] of [
    ["/me", ["talks", "commitments", "open-questions"]],
    [FIRST, ["commitments", "open-questions"]],
  ] as const) {
    await page.goto(`/en${path}`);
    for (const id of sections) await expectHarmless(page, found, 1, `#${id}`);
  }
  expect(found).toEqual([]);
});
