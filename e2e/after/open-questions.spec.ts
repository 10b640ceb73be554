import { press, signInByLink } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import type { Persona } from "../fixtures/personas";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = ["en", "fr"] as const;
const LIST = `${FIRST}/questions`;

/** Each may send ten forms a minute. */
const PERSONAS = {
  ...{ "with scripts, en": "attendee", "with scripts, fr": "organizer" },
  ...{ "without scripts, en": "host-vancouver", "without scripts, fr": "host-ottawa" },
} as Record<string, Persona>;

for (const { name, use, device } of scriptModes)
  for (const locale of LOCALES)
    test.describe(`${name}, ${locale}`, () => {
      test.use(use);
      const text = texts(locale);
      const persona = PERSONAS[`${name}, ${locale}`] ?? "attendee";

      test("a point becomes a question, a reply becomes its answer, and the recap has both", async ({
        page,
        signInAs,
        address,
        mail,
        newDevice,
      }) => {
        await signInAs(persona);
        await page.goto(`/${locale}${FIRST}/reflections/twenty-four-of-us`);
        // Others may have asked about the first one meanwhile.
        const ask = page.getByRole("link", { name: text.part("openQuestions.ask-about") });
        const point = page.locator("li[id^=point-]").filter({ has: ask }).first();
        const words = (await point.locator("p").first().textContent()) ?? "";
        await point.getByRole("link", { name: text.part("openQuestions.ask-about") }).click();
        await page.waitForURL("**/questions/new?point=*");
        await expect(page.locator("main blockquote")).toHaveText(words);
        const said = `Who answers ${address}?`;
        await page.getByLabel(text("openQuestions.form.text")).fill(said);
        await press(page, text("openQuestions.form.ask"));
        await page.waitForURL(`**${LIST}/who-answers-*`);
        const own = new URL(page.url()).pathname;
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(said);
        await expect(page.locator("main figure blockquote")).toHaveText(words);

        // An address would be a link, and wait for a host.
        const answerText = `It is ${address.split("@")[0]}`;
        const other = await newDevice(device);
        await signInByLink(other, address, mail, own.replace(/^\/(en|fr)/, ""));
        await other.goto(own);
        await other.getByLabel(text("reflections.comments.body")).fill(answerText);
        await other.getByLabel(text("reflections.form.name")).fill("Ada Tunnel");
        await press(other, text("reflections.comments.send"));
        await expect(other.locator("#comments article")).toContainText(answerText);
        const choose = text.part("openQuestions.answer.choose");
        await expect(other.getByRole("button", { name: choose })).toHaveCount(0);

        await page.goto(own);
        await press(page, choose);
        const answer = page.locator("#answer");
        await expect(answer.locator("blockquote")).toHaveText(answerText);
        await expect(answer.getByRole("link")).toContainText("Ada Tunnel");
        await press(page, text("openQuestions.answer.reopen"));
        await expect(answer).toHaveCount(0);
        await press(page, choose);
        await expect(answer).toBeVisible();

        await other.goto(`/${locale}${LIST}`);
        const listed = other.locator("main li").filter({ hasText: said });
        await expect(listed).toContainText(answerText);
        await expect(listed).toContainText(text.string("openQuestions.answered"));
        await page.goto(`/${locale}/me`);
        const mine = page.locator("#open-questions").getByRole("link", { name: said });
        await expect(mine).toBeVisible();
      });

      test("it is withdrawn and brought back, and somebody takes it on", async ({
        page,
        signInAs,
        address,
      }) => {
        await signInAs(persona);
        await page.goto(`/${locale}${FIRST}`);
        const said = `Who looks after ${address}?`;
        const section = page.locator("#open-questions");
        await section.getByRole("link", { name: text("openQuestions.ask") }).click();
        await page.getByLabel(text("openQuestions.form.text")).fill(said);
        await press(page, text("openQuestions.form.ask"));
        await page.waitForURL(`**${LIST}/who-looks-after-*`);
        const own = new URL(page.url()).pathname;
        await page.goto(`/${locale}${FIRST}`);
        await expect(section.getByRole("link", { name: said })).toBeVisible();

        await page.goto(own);
        await page.getByRole("link", { name: text("openQuestions.take-on") }).click();
        await expect(page.locator("main blockquote")).toHaveText(said);
        await page.getByLabel(text("commitments.form.text")).fill(`I do, ${address}`);
        await press(page, text("commitments.form.make"));
        await page.waitForURL("**/commitments/i-do-*");
        await page.locator("main figure a").click();
        await page.waitForURL(`**${own}`);
        await expect(page.locator("#taken-on")).toContainText(`I do, ${address}`);

        await page.locator("summary", { hasText: text("openQuestions.withdraw.open") }).click();
        await press(page, text("openQuestions.withdraw.button"));
        await expect(page.getByText(text("openQuestions.withdraw.done"))).toBeVisible();
        await page.goto(`/${locale}${LIST}`);
        await expect(page.getByRole("link", { name: said })).toHaveCount(0);
        await page.goto(own);
        await press(page, text.part("site.undo.undo"));
        await page.goto(`/${locale}${LIST}`);
        await expect(page.getByRole("link", { name: said })).toBeVisible();
      });
    });
