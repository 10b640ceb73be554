import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { press, signInByLink } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import type { Mailbox } from "../fixtures/mailbox";
import type { Persona } from "../fixtures/personas";
import type { Afterwards } from "../fixtures/test";
import { acceptedTalk } from "./accepted-talk";
import { pdfOf } from "./pdf";
import { makeStageNight } from "./stage-night";

type Given = {
  newDevice: () => Promise<Page>;
  address: string;
  mail: Mailbox;
  signInAs: (persona: Persona) => Promise<void>;
  afterwards: Afterwards;
};

/** A night with its organizer on the test's device, and a speaker at its form for proposals on another. */
export async function nightWithSpeaker({ newDevice, address, mail, signInAs, afterwards }: Given) {
  const night = await makeStageNight(afterwards);
  const speaker = await newDevice();
  await signInByLink(speaker, address, mail, `${night.city}/propose`);
  await signInAs("organizer");
  return { night, speaker, title: `Quiet trains ${randomUUID().slice(0, 8)}` };
}

const slides = Array.from({ length: 20 }, (_, i) => `Slide ${i + 1} of Sam`);

/** Sends twenty slides and writes notes, on the page of a talk's slides. */
export async function sendSlides(speaker: Page) {
  const buffer = pdfOf(slides);
  await speaker
    .getByLabel(text("decks.upload.file"))
    .setInputFiles({ name: "deck.pdf", mimeType: "application/pdf", buffer });
  await speaker.getByRole("button", { name: text("decks.upload.send") }).click({ timeout: 60_000 });
  await expect(speaker.getByText(text("decks.upload.done"))).toBeVisible({ timeout: 60_000 });
  await speaker.getByLabel(text("stage.notes.label")).fill("Breathe before slide ten.");
  await press(speaker, text("stage.notes.save"));
  await expect(speaker.getByText(text("stage.notes.saved"))).toBeVisible();
}

/** Proposes a talk, has it accepted, confirms it, sends its slides and writes notes. */
export async function prepareTalk(speaker: Page, host: Page, city: string, title: string) {
  await acceptedTalk(speaker, host, { city, title, confirms: true });
  await sendSlides(speaker);
}
