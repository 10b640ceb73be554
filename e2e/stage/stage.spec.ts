import type { Page, Route } from "@playwright/test";
import { press, SUBMIT } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";
import { nightWithSpeaker, prepareTalk } from "./prepared-talk";
import { makeStageNight } from "./stage-night";

/** Throws where the page has asked for something else meanwhile. */
const clockOf = async (route: Route) => (await (await route.fetch()).json()) as { now: number };

/** A machine whose clock the test moves; the server's clock, as it hears it, moves with it. */
async function openScreen(screen: Page, ahead = 0) {
  let moved = ahead;
  let isOffline = false;
  await screen.clock.install();
  await seesLocks(screen);
  await screen.route("**/api/stage/clock", async (route) => {
    const answer = isOffline ? null : await clockOf(route).catch(() => null);
    if (!answer) return route.abort("internetdisconnected").catch(() => {});
    return route.fulfill({ json: { now: answer.now + moved } }).catch(() => {});
  });
  await screen.goto("/stage");
  const code = screen.getByText(/^[3-9A-Y]{6}$/);
  await expect(code).toBeVisible();
  return {
    page: screen,
    code: (await code.textContent()) ?? "",
    setOffline: async (wanted: boolean) => {
      isOffline = wanted;
      await screen.context().setOffline(wanted);
    },
    move: async (ms: number) => {
      moved += ms;
      await screen.clock.fastForward(ms);
    },
    /** Only its date goes on, as while a computer sleeps. */
    sleep: async (ms: number) => {
      moved += ms;
      await screen.clock.setSystemTime((await screen.evaluate(() => Date.now())) + ms);
    },
  };
}

const seesLocks = (page: Page) =>
  page.addInitScript(() => {
    const { wakeLock } = navigator;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = (type) => {
      document.documentElement.dataset.locks = "taken";
      return request(type);
    };
  });

/** The display stays on, and its button for the whole display is seen with the pointer alone. */
async function expectDisplay({ page }: Screen, move: (ms: number) => Promise<unknown>) {
  await expect(page.locator("html")).toHaveAttribute("data-locks", "taken");
  const button = page.getByRole("button", { name: text("stage.show.full-screen") });
  const foot = page.locator(".stage-foot:has(button)");
  await page.mouse.move(200, 200);
  await page.mouse.move(220, 220);
  await expect(foot).toHaveCSS("opacity", "1");
  await move(3_500);
  await expect(foot).toHaveCSS("opacity", "0");
  await button.focus();
  await expect(foot).toHaveCSS("opacity", "1");
  await button.press("Enter");
  await expect(button).toBeHidden();
  await page.evaluate(() => document.exitFullscreen());
}

type Screen = Awaited<ReturnType<typeof openScreen>>;

async function pair(emcee: Page, code: string, view: "slides" | "speaker") {
  await emcee.getByLabel(text("stage.screens.code")).fill(code);
  await emcee.getByLabel(text(`stage.screens.views.${view}`)).check();
  await press(emcee, text("stage.screens.pair"));
}

/** A phone without an account, which a host handed the stage to. */
async function takeStage(emcee: Page, host: Page, city: string) {
  await host.goto(`/en${city}/desk/door`);
  await host.locator("#hand-stage").locator(SUBMIT).click();
  const link = host.locator("#hand-stage").getByText("/passes/");
  await expect(link).toBeVisible();
  await emcee.goto((await link.textContent()) ?? "");
  await emcee.getByLabel(text("door.pass.name")).fill("Ada");
  await press(emcee, text("door.pass.open-stage"));
  await emcee.getByRole("link", { name: text("door.pass.open-stage") }).click();
  await expect(emcee.getByRole("heading", { level: 1 })).toHaveText(text("stage.emcee.title"));
}

/** Slides 1, 10, 20 and the end of a talk that was just started, the speaker's screen without a network. */
async function followTalk(room: Screen, own: Screen) {
  await expect(room.page.getByRole("timer")).toBeVisible();
  const shown = (number: number) =>
    room.page.getByRole("img", { name: `Slide ${number} of Sam`, exact: true });
  const told = (number: number) =>
    own.page.getByText(text("stage.show.slide", { number, count: 20 }));
  await expect(shown(1)).toBeVisible();
  await expect(told(1)).toBeVisible();
  const move = (ms: number) => Promise.all([room.move(ms), own.move(ms)]);
  await expectDisplay(room, move);
  await expect(own.page.getByText("Breathe before slide ten.")).toBeVisible();
  await expect(own.page.getByRole("img", { name: "Slide 2 of Sam", exact: true })).toBeVisible();

  await own.setOffline(true);
  await Promise.all([room.sleep(180_000), own.move(180_000)]);
  await expect(shown(10), "long before it asks again by itself").toBeVisible({ timeout: 4_000 });
  await expect(told(10)).toBeVisible();
  const eleventh = own.page.getByRole("img", { name: "Slide 11 of Sam", exact: true });
  await expect
    .poll(() => eleventh.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await move(200_000);
  await expect(shown(20)).toBeVisible();
  await expect(told(20)).toBeVisible();
  await expect(own.page.getByText(text("stage.show.last-slide"))).toBeVisible();
  await move(20_000);
  await expect(room.page.getByText(text("stage.show.thanks"))).toBeVisible();
  await expect(own.page.getByText(text("stage.show.end"))).toBeVisible();
}

/** A screen that is opened late is where the talk is. */
async function openLate(emcee: Page, screen: Page) {
  const late = await openScreen(screen, 100_000);
  await pair(emcee, late.code, "slides");
  await expect(late.page.getByText(text("stage.screen.title"))).toHaveCount(0);
  const now = late.page.getByRole("img", { name: /^Slide [6-9] of Sam$/ });
  await expect(now).toBeVisible({ timeout: 30_000 });
  await screen.context().close();
}

/** Whoever goes on guessing has to wait. */
async function guessOn(emcee: Page) {
  const refusal = emcee.getByText(text("errors.refusals.too-many"));
  const wrong = emcee.getByText(text("errors.fields.screen-code-wrong"));
  for (let guess = 0; guess < 10 && !(await refusal.isVisible()); guess += 1) {
    await pair(emcee, "ACDEFG", "slides");
    await expect(refusal.or(wrong)).toBeVisible();
  }
  await expect(refusal).toBeVisible();
}

test.describe("a night's stage", () => {
  // One machine loses its network: whatever it asks for then fails.
  test.use({ expectedBrowserErrors: [/net::ERR_|Failed to fetch|status of 404/] });

  test("is run from a phone, and two screens follow it, one of them without a network", async ({
    page: host,
    newDevice,
    address,
    mail,
    signInAs,
    afterwards,
  }) => {
    test.setTimeout(180_000);
    const given = { newDevice, address, mail, signInAs, afterwards };
    const { night, speaker, title } = await nightWithSpeaker(given);
    await prepareTalk(speaker, host, night.city, title);
    const emcee = await newDevice({ viewport: { width: 390, height: 780 } });
    await seesLocks(emcee);
    await takeStage(emcee, host, night.city);
    await expect(emcee.locator("html")).toHaveAttribute("data-locks", "taken");

    const [room, own] = [await openScreen(await newDevice()), await openScreen(await newDevice())];
    await test.step("a guessed code is refused with a sentence", async () => {
      await pair(emcee, "ACDEFG", "slides");
      await expect(emcee.getByText(text("errors.fields.screen-code-wrong"))).toBeVisible();
    });
    await pair(emcee, room.code.toLowerCase(), "slides");
    await expect(emcee.getByText(text("stage.screens.paired"))).toBeVisible();
    await pair(emcee, own.code, "speaker");
    await expect(emcee.locator("#screens li")).toHaveCount(2);
    for (const { page } of [room, own])
      await expect(page.getByText(text("stage.show.ready"))).toBeVisible({ timeout: 30_000 });

    await press(emcee, text("stage.emcee.start-of", { name: title }));
    await followTalk(room, own);
    await openLate(emcee, await newDevice());

    await test.step("what was pressed meanwhile reaches the one that was away", async () => {
      await press(emcee, text("stage.emcee.end-of", { name: title }));
      await expect(room.page.getByText(text("stage.show.thanks"))).toHaveCount(0);
      await expect(own.page.getByText(text("stage.show.end"))).toBeVisible();
      await own.setOffline(false);
      await expect(own.page.getByText(text("stage.show.nothing"))).toBeVisible();
    });
    await guessOn(emcee);
    await test.step("a screen is disconnected", async () => {
      await emcee
        .getByRole("button", { name: text.part("stage.screens.disconnect") })
        .first()
        .click();
      await expect(emcee.locator("#screens li")).toHaveCount(2);
      await expect(room.page.getByRole("heading", { level: 1 })).toHaveText(
        text("stage.screen.title"),
      );
    });
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

    test("is run by its buttons, and nobody else sees it", async ({
      page: host,
      newDevice,
      signInAs,
      afterwards,
    }) => {
      const night = await makeStageNight(afterwards, [
        { kind: "opening", seconds: 300 },
        { kind: "break", seconds: 1200 },
      ]);
      const fr = texts("fr");
      const stranger = await newDevice();
      expect((await stranger.request.get(`/en${night.city}/stage`)).status()).toBe(404);
      await signInAs("organizer");
      await host.goto(`/fr${night.city}/stage`);
      const start = (name: string) =>
        host.getByRole("button", { name: fr("stage.emcee.start-of", { name }) });
      const second = await host.context().newPage();
      await second.goto(`/fr${night.city}/stage`);
      const opening = fr.string("talks.cues.opening");
      await start(opening).click();
      const on = host.getByRole("heading", { level: 2 }).filter({ hasText: opening });
      await expect(on).toContainText(fr.string("stage.emcee.on"));
      await second
        .getByRole("button", { name: fr("stage.emcee.skip-of", { name: "Pause" }) })
        .click();
      await expect(second.getByText(fr("stage.refusals.stale"))).toBeVisible();
      await host
        .getByRole("button", { name: fr("stage.emcee.extend-of", { minutes: 5, name: "Pause" }) })
        .click();
      await start("Pause").click();
      await expect(
        host.getByRole("button", { name: fr("stage.emcee.end-of", { name: "Pause" }) }),
      ).toBeVisible();
    });
  });
});
