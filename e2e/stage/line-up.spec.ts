import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { dayFromNow, press, signInByLink, startEvent } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { type Afterwards, expect, test } from "../fixtures/test";
import { makeStageNight } from "./stage-night";

const cue = (kind: "opening" | "break" | "mingling") => text.string(`talks.cues.${kind}`);
const [opening, pause, mingling] = [cue("opening"), cue("break"), cue("mingling")];

const threeCues = (afterwards: Afterwards) =>
  makeStageNight(afterwards, [
    { kind: "opening", seconds: 300 },
    { kind: "break", seconds: 1200 },
    { kind: "mingling", seconds: 1200 },
  ]);

const topOf = async (shown: Locator) => (await shown.boundingBox())?.y ?? Number.NaN;

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);
    test.slow();

    test("a line-up is laid out by a template and published, and its desk says what changed since", async ({
      page,
      address,
      mail,
    }) => {
      await signInByLink(page, address, mail, "/start");
      const title = `Template ${randomUUID().slice(0, 8)}`;
      const draft = { title, date: dayFromNow(90), hashtag: "template", cities: ["Vancouver"] };
      const event = await startEvent(page, draft);
      const rows = page.locator("main ol > li");
      const version = (number: number) =>
        page.getByText(new RegExp(`^Version ${number}, published`));
      await page.goto(`${event}/vancouver/desk/line-up`);
      const halves = text.string("lineUps.templates.names.two-halves");
      await press(page, text("lineUps.templates.use-named", { name: halves }));
      await expect(rows).toHaveCount(11);
      await expect(page.getByText(text("lineUps.problems.no-talk", { count: 8 }))).toBeVisible();
      const closing = rows.last();
      await expect(closing).not.toContainText(text.string("talks.cues.free"));
      await expect(closing.locator("summary")).toContainText(text.string("lineUps.desk.edit.cue"));
      const runOfShow = page.getByRole("link", { name: text("lineUps.run-of-show.title") });
      expect(await topOf(runOfShow)).toBeLessThan(await topOf(rows.first()));
      await press(page, text("talks.desk.publish"));
      await expect(version(1)).toBeVisible();

      const add = page.locator("#add");
      await add.getByLabel(text.part("talks.desk.title-en")).fill("Last call");
      await add.getByLabel(text("talks.desk.minutes")).fill("0");
      await press(page, text("talks.desk.add"));
      await expect(add.getByText(text("errors.fields.slot-length"))).toBeVisible();
      await add.getByLabel(text.part("lineUps.desk.seconds")).fill("90");
      await press(page, text("talks.desk.add"));
      await expect(page.getByRole("heading", { name: "Last call" })).toBeVisible();
      await expect(page.getByText("One change since version 1")).toBeVisible();
      await press(page, text("lineUps.versions.publish", { count: 1 }));
      await expect(version(2)).toBeVisible();
    });
  });

/** Whether the buttons below it still stand beside each other. */
const isAboveItsRow = (refusal: Locator) =>
  refusal.evaluate((alert) => {
    const row = alert.closest("li");
    const buttons = [...(row?.querySelectorAll("form > button") ?? [])]
      .filter((button) => !button.closest("details"))
      .map((button) => button.getBoundingClientRect());
    const { bottom } = alert.getBoundingClientRect();
    return (
      buttons.length > 1 && buttons.every(({ top }) => top >= bottom && top === buttons[0]?.top)
    );
  });

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("of two hosts who move a slot, the later one is told what the other did", async ({
      page,
      signInAs,
      afterwards,
    }) => {
      const night = await threeCues(afterwards);
      const moveBreak = (of: Page, way: "up" | "down") =>
        press(of, text("talks.desk.of", { action: text.string(`talks.desk.${way}`), name: pause }));
      const others = page.getByText(text("lineUps.changes.title"));
      await signInAs("host-vancouver");
      await page.goto(`/en${night.city}/desk/line-up`);
      await expect(page.locator("main ol h2")).toHaveText([opening, pause, mingling]);
      const other = await page.context().newPage();
      await signInAs("organizer");
      await other.goto(`/en${night.city}/desk/line-up`);
      await moveBreak(other, "down");
      await expect(other.locator("main ol h2")).toHaveText([opening, mingling, pause]);
      await signInAs("host-vancouver");
      await expect(others).toHaveCount(0);
      await moveBreak(page, "up");
      const refusal = page.locator("main").getByRole("alert");
      await expect(refusal).toHaveText(text("lineUps.refusals.changed-meanwhile"));
      expect(await isAboveItsRow(refusal)).toBe(true);
      await expect(page.locator("main ol h2")).toHaveText([opening, mingling, pause]);
      await expect(others).toBeVisible();
      const told = page.getByRole("listitem").filter({ hasText: "Noor Haddad" });
      await expect(told).toContainText(pause);
    });
  });

test("the night's page leads to every city's line-up", async ({ page }) => {
  await page.goto(`/en${TONIGHT}`);
  await page
    .locator("#cities")
    .getByRole("link", { name: text("lineUps.event.title") })
    .click();
  await expect(page).toHaveURL(new RegExp(`${TONIGHT}/line-ups$`));
  await expect(page.locator(`main a[href$="${TONIGHT}/vancouver/line-up"]`).first()).toBeVisible();
});

test("a slot is moved by the keyboard alone, which stays where it was", async ({
  page,
  signInAs,
  afterwards,
}) => {
  const night = await threeCues(afterwards);
  await signInAs("host-vancouver");
  await page.goto(`/en${night.city}/desk/line-up`);
  const move = (way: "up" | "down", name: string) =>
    page.getByRole("button", {
      name: text("talks.desk.of", { action: text.string(`talks.desk.${way}`), name }),
    });
  await move("down", opening).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main ol h2")).toHaveText([pause, opening, mingling]);
  await expect(move("down", opening)).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator("main ol h2")).toHaveText([pause, mingling, opening]);
  await page.reload();
  await expect(page.locator("main ol h2")).toHaveText([pause, mingling, opening]);
});

test("a public line-up says its version, and the stream's time beside the city's", async ({
  page,
  signInAs,
  afterwards,
}) => {
  const night = await makeStageNight(afterwards, [
    { kind: "opening", seconds: 300 },
    { kind: "break", seconds: 1200 },
  ]);
  await signInAs("host-vancouver");
  await page.goto(`/en${night.city}/desk/line-up`);
  await press(page, text("talks.desk.publish"));
  await expect(page.getByText(/^Version 1, published/)).toBeVisible();
  await page.goto(`/en${night.city}/line-up`);
  await expect(page.getByText(/^Version 1, published/)).toBeVisible();
  // Without a stream, there is the city's own time alone.
  const opening = page
    .locator("#order ~ *")
    .getByRole("listitem")
    .filter({ hasText: text.string("talks.cues.opening") });
  await page.goto(`/en${night.event}/line-ups`);
  await expect(opening).toHaveText(/^7\spm.*Toronto$/);
  await night.addStream("America/Halifax");
  await page.reload();
  await expect(opening).toHaveText(/^8\spm.*7\spm/);
});

test("a slot is dragged to another place, by mouse or finger", async ({ page, address, mail }) => {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await signInByLink(page, address, mail, "/start");
  const title = `Dragged ${randomUUID().slice(0, 8)}`;
  const draft = { title, date: dayFromNow(90), hashtag: "template", cities: ["Vancouver"] };
  await page.goto(`${await startEvent(page, draft)}/vancouver/desk/line-up`);
  const names = ["Doors", "Welcome", "Quiz", "Last call"];
  for (const [at, name] of names.entries()) {
    await page.locator("#add").getByLabel(text.part("talks.desk.title-en")).fill(name);
    await page.locator("#add").getByLabel(text("talks.desk.minutes")).fill("5");
    await press(page, text("talks.desk.add"));
    await expect(page.locator("main ol h2")).toHaveText(names.slice(0, at + 1));
  }
  const row = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
  const handle = row("Doors").locator("span.touch-none");
  await handle.hover();
  const target = await row("Quiz").boundingBox();
  await page.mouse.down();
  await page.mouse.move(200, (target?.y ?? 0) + (target?.height ?? 0) * 0.9, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator("main ol h2")).toHaveText(["Welcome", "Quiz", "Doors", "Last call"]);
  await page.reload();
  await expect(page.locator("main ol h2")).toHaveText(["Welcome", "Quiz", "Doors", "Last call"]);
});
