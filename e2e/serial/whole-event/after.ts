import type { Page } from "@playwright/test";
import { moveClock, press } from "../../fixtures/actions";
import { text } from "../../fixtures/catalogue";
import { linkIn } from "../../fixtures/mailbox";
import { expect } from "../../fixtures/test";
import type { Run } from "./run";

// Shown both at the desk and in the tally.
const counted = text.part("attendance.tally.at-least", { people: 24 });

const STAYED = "A stranger remembered my first post.";

export async function countHeads({ organizer, host, first, event, vancouver }: Run) {
  await moveClock(organizer, "doors-vancouver");
  await host.goto(`${vancouver}/desk/head-count`);
  await host.getByLabel(text("attendance.form.count")).fill("23");
  await host.getByLabel(text.part("attendance.form.and-me")).check();
  await host.getByLabel(text("attendance.form.at-least")).check();
  await press(host, text("attendance.form.read-back"));
  await expect(host.getByText(/^At least 24 people in Vancouver, counted by eye/)).toBeVisible();
  await press(host, text("attendance.read-back.publish"));
  await expect(host.getByText(text("attendance.read-back.done"))).toBeVisible();
  await expect(host.locator("#published").getByText(counted)).toBeVisible();
  await voidByMistake(host);
  await first.goto(event);
  await expect(first.locator("main")).toContainText(counted);
  await expect(first.locator("main")).toContainText(
    text.part("attendance.tally.counted", { countedCities: 1, cities: 1 }),
  );
}

async function voidByMistake(host: Page) {
  const published = host.locator("#published");
  await published.locator("summary").click();
  await published.getByLabel(text("attendance.desk.void-reason")).fill("Counted twice");
  await published.getByRole("button", { name: /./ }).click();
  const undo = published.getByRole("button", { name: text.part("site.undo.undo") });
  await expect(undo).toBeVisible();
  await undo.click();
  await expect(published.locator("summary")).toBeFocused();
  await expect(published.getByText(text("attendance.desk.voided"))).toHaveCount(0);
}

export async function viewNextMorning({ organizer, host, second, vancouver }: Run) {
  await moveClock(organizer, "next-morning");
  await second.goto(vancouver);
  await expect(second.getByRole("heading", { level: 2 }).first()).toHaveText(
    text("nights.town.counts"),
  );
  await expect(second.getByRole("heading", { name: text("nights.write.title") })).toBeVisible();
  await expect(second.getByRole("link", { name: text("nights.write.go") })).toBeVisible();
  // The RSVP can no longer be changed.
  await expect(second.locator("a[href='#rsvp']")).toHaveCount(0);
  await host.goto(`${vancouver}/desk`);
  await expect(host.getByRole("heading", { name: text("meetups.desk.after") })).toBeVisible();
  await expect(host.getByText(counted).first()).toBeVisible();
  await expect(host.getByRole("link", { name: text("nights.write.go") })).toBeVisible();
  await expect(host.getByRole("link", { name: text("meetups.desk.recordCount") })).toHaveCount(0);
  await expect(host.getByText(text("meetups.desk.open"))).toHaveCount(0);
}

/** Nobody has written about Vancouver yet: one press mails its host. */
export async function askForReflections({ organizer, mail, address, event }: Run) {
  await organizer.goto(`${event}/desk/round-up`);
  const missing = organizer.locator("#missing");
  await expect(missing).toContainText("Vancouver");
  await press(organizer, text("roundUps.desk.ask", { mails: 1 }));
  await expect(missing.getByText(text("roundUps.refusals.asked-today"))).toBeVisible();
  const subject = text.part("roundUps.askMail.subject");
  expect((await mail(address("host"), { subject })).text).toContain(`${event}/reflections/new`);
}

/** By the link in the mail, which the worker sends within a minute, on a device where nobody is signed in. */
export async function writeReflection({ newDevice, mail, address }: Run) {
  const subject = text.part("messages.morningAfter.subject");
  const question = await mail(address("second"), { subject, timeout: 90_000 });
  const second = await newDevice();
  await second.goto(linkIn(question, "/reflections/"));
  await second.getByLabel(text("reflections.form.stayed")).fill(STAYED);
  await second.getByLabel(text("reflections.form.quotable")).check();
  const name = second.getByLabel(text("reflections.form.name"));
  if (await name.isVisible()) await name.fill("Sam Second");
  await second.getByRole("button", { name: text("reflections.form.publish") }).click();
  await second.waitForURL("**/n/*/reflections/*");
  await expect(second.getByText(STAYED).first()).toBeVisible();
  return second.url();
}

export async function replyTwice({ host, first, mail, address }: Run, reflection: string) {
  const reply = "That was me, and I still have it pinned.";
  await host.goto(reflection);
  await host.getByLabel(text("reflections.comments.body")).fill(reply);
  const sending = host.waitForRequest((request) => request.method() === "POST");
  await press(host, text("reflections.comments.send"));
  const sent = await sending;
  const again = await host.request.post(sent.url(), {
    headers: await sent.allHeaders(),
    data: sent.postDataBuffer() ?? "",
  });
  expect(again.status()).toBe(200);
  await first.goto(reflection);
  await expect(first.getByText(reply)).toHaveCount(1);
  await mail(address("second"), {
    subject: text("messages.commentPosted.subject", { name: "Hanna Host" }),
  });
}

/** Of what was written, as a page, and as a mail to the one who agreed to it. */
export async function drawTogether({ organizer, newDevice, mail, address, event }: Run) {
  await organizer.goto(`${event}/desk/round-up`);
  await expect(organizer.getByText(text("roundUps.desk.missing-none"))).toBeVisible();
  await press(organizer, text.part("roundUps.desk.add-quote"), STAYED);
  await expect(organizer.locator("#items")).toContainText(STAYED);
  await press(organizer, text("roundUps.desk.publish"));
  await press(organizer, text("roundUps.desk.mail-button", { people: 1 }));
  await expect(organizer.getByText(text("roundUps.refusals.nobody-to-mail"))).toBeVisible();
  const roundUp = await mail(address("second"), { subject: text.part("roundUps.mail.subject") });
  expect(roundUp.text).toContain(STAYED);
  const reader = await newDevice();
  await reader.goto(linkIn(roundUp, "/round-up"));
  await expect(reader.locator("blockquote")).toContainText(STAYED);
}

export async function expectUnindexed({ first, event, vancouver }: Run, reflection: string) {
  const pages = [event, vancouver, `${vancouver}/line-up`, `${vancouver}/propose`];
  for (const path of [...pages, `${event}/reflections`, reflection]) {
    await first.goto(path);
    await expect(first.locator("h1")).toBeVisible();
    await expect(first.locator("meta[name=robots]"), path).toHaveAttribute("content", /noindex/);
  }
}
