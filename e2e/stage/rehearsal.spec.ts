import type { Page } from "@playwright/test";
import { text } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";
import { acceptedTalk } from "./accepted-talk";
import { nightWithSpeaker, sendSlides } from "./prepared-talk";

const startOf = (page: Page) => page.getByRole("button", { name: text("stage.rehearse.start") });

async function startByKeyboard(speaker: Page, title: string) {
  const stage = speaker.getByRole("dialog", { name: title });
  // Until its scripts run, the button does nothing.
  await expect(async () => {
    await startOf(speaker).press("Enter");
    await expect(stage).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(stage.getByRole("timer")).toBeVisible();
  return stage;
}

/** From the 3-2-1 to the end, by the clock alone. */
async function followSlides(speaker: Page, title: string) {
  const stage = await startByKeyboard(speaker, title);
  const told = (number: number) =>
    expect(stage.getByText(text("stage.show.slide", { number, count: 20 }))).toBeVisible();
  const shown = (number: number) =>
    stage.getByRole("img", { name: `Slide ${number} of Sam`, exact: true });
  await speaker.clock.fastForward(3_000);
  await told(1);
  await expect(shown(1)).toBeVisible();
  await expect(shown(2)).toBeVisible();
  await expect(stage.getByText("Breathe before slide ten.")).toBeVisible();
  await expect(stage, "nothing else has the keyboard").toBeFocused();
  await speaker.clock.fastForward(180_000);
  await told(10);
  await speaker.clock.fastForward(200_000);
  await told(20);
  await expect(stage.getByText(text("stage.show.last-slide"))).toBeVisible();
  await speaker.clock.fastForward(20_000);
  await expect(stage.getByText(text("stage.show.end"))).toBeVisible();
  await expect(stage).toBeFocused();
  return stage;
}

test("a speaker rehearses alone with the slides and the stage's clock, by keyboard", async ({
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
  await acceptedTalk(speaker, host, { city: night.city, title });
  const deck = new URL(speaker.url()).pathname;
  const rehearse = deck.replace(/deck$/, "rehearse");

  await test.step("without slides it says what to do first", async () => {
    await speaker.goto(rehearse);
    await expect(speaker.getByText(text("stage.rehearse.none"))).toBeVisible();
    await expect(startOf(speaker)).toHaveCount(0);
    await speaker
      .locator("main")
      .getByRole("link", { name: text("stage.rehearse.back") })
      .last()
      .click();
    await speaker.waitForURL(`**${deck}`);
  });
  await sendSlides(speaker);
  await speaker.clock.install();
  await speaker.getByRole("link", { name: text("stage.rehearse.link") }).click();
  await speaker.waitForURL(`**${rehearse}`);
  const stage = await followSlides(speaker, title);

  await test.step("once more begins with its 3-2-1, and Escape leaves it", async () => {
    await speaker.keyboard.press("Tab");
    const again = stage.getByRole("button", { name: text("stage.rehearse.again") });
    await expect(again).toBeFocused();
    await speaker.keyboard.press("Enter");
    await expect(stage.getByRole("timer")).toBeVisible();
    await expect(stage).toBeFocused();
    await speaker.keyboard.press("Escape");
    await expect(stage).toBeHidden();
    await expect(startOf(speaker)).toBeFocused();
  });
  await test.step("the way back leads to the slides", async () => {
    await startByKeyboard(speaker, title);
    await speaker.keyboard.press("Tab");
    await expect(stage.getByRole("link", { name: text("stage.rehearse.back") })).toBeFocused();
    await speaker.keyboard.press("Enter");
    await speaker.waitForURL(`**${deck}`);
  });
  await test.step("for somebody else there is no such page", async () => {
    const stranger = await newDevice();
    expect((await stranger.request.get(rehearse)).status()).toBe(404);
    await signInAs("attendee");
    expect((await host.request.get(rehearse)).status()).toBe(404);
  });
});
