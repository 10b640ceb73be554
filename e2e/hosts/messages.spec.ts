import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import PostalMime from "postal-mime";
import { confirmByCode, press, publishMeetup, rsvp } from "../fixtures/actions";
import { languageNames, text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { codeIn, type Mailbox } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const label = (key: "subjectEn" | "subjectFr" | "textEn" | "textFr") =>
  text(`messages.desk.${key}`);

async function write(page: Page, typed: Partial<Record<Parameters<typeof label>[0], string>>) {
  for (const [key, value] of Object.entries(typed))
    await page.getByLabel(label(key as Parameters<typeof label>[0])).fill(value);
}

const preview = (page: Page) => press(page, text("messages.desk.preview"));
const send = (page: Page) => press(page, text("messages.desk.send"));
const shown = (page: Page, people: number) =>
  expect(page.getByText(text("messages.desk.people", { people }))).toBeVisible();

/** Somebody comes, and confirms it with the mailed code. */
async function comes(page: Page, meetup: string, address: string, mail: Mailbox) {
  const text = texts(meetup.startsWith("/fr/") ? "fr" : "en");
  await rsvp(page, meetup, "Ada First", address);
  await confirmByCode(page, codeIn(await mail(address)));
  await expect(page.getByText(text("rsvps.answer.confirmed"))).toBeVisible();
}

/** The mails to an address with this word in their subject. */
async function mailsTo(dataDir: string, address: string, word: string) {
  const folder = join(dataDir, "mail");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const mails = await Promise.all(
    files.filter((file) => file.includes(address)).map((file) => PostalMime.parse(file)),
  );
  return mails.filter(
    ({ to, subject }) => to?.some((one) => one.address === address) && subject?.includes(word),
  );
}

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a host's message goes to each person once, in their language, with replies to the host", async ({
      page: host,
      address,
      mail,
      newDevice,
      dataDir,
    }) => {
      test.slow();
      const word = randomUUID().slice(0, 8);
      const [ada, lea, sam] = [`ada-${address}`, `lea-${address}`, `sam-${address}`];
      const meetup = await publishMeetup(host, address, mail, { capacity: 5 });
      await comes(await newDevice(), `/en${meetup}`, ada, mail);
      await comes(await newDevice(), `/fr${meetup}`, lea, mail);
      // Unconfirmed, and has had a mail about this meetup today.
      await rsvp(await newDevice(), `/en${meetup}`, "Sam Sample", sam);

      await host.goto(`/en${meetup}/desk/messages`);
      await expect(host.getByText(text("messages.desk.left", { left: 3 }))).toBeVisible();
      await preview(host);
      const oneLanguage = text("errors.fields.one-language");
      await expect(host.getByLabel(label("subjectEn"))).toHaveAccessibleDescription(oneLanguage);
      const english = { subjectEn: `Doors ${word}`, textEn: "Hello!\n\nIn from the lane." };
      const french = { subjectFr: `Portes ${word}`, textFr: "Bonjour!\n\nPar la ruelle." };
      await write(host, { ...english, subjectFr: french.subjectFr });
      await preview(host);
      const required = text.part("errors.fields.required");
      await expect(host.getByLabel(label("textFr"))).toHaveAccessibleDescription(required);
      await write(host, { textFr: french.textFr });
      await preview(host);
      await shown(host, 3);
      await expect(host.getByText(address)).toBeVisible();
      await expect(host.getByText(text("messages.desk.french", { people: 1 }))).toBeVisible();
      await expect(host.getByText("Par la ruelle.")).toBeVisible();
      await press(host, text("messages.desk.change"));
      await expect(host.getByLabel(label("textEn"))).toHaveValue(english.textEn);
      await expect(host.getByLabel(label("textFr"))).toHaveValue(french.textFr);
      await preview(host);
      await send(host);
      await expect(host.getByText(text("messages.desk.sent", { people: 3 }))).toBeVisible();

      const toAda = await mail(ada, { subject: new RegExp(english.subjectEn) });
      expect(toAda.replyTo?.map((reply) => reply.address)).toEqual([address]);
      expect(toAda.text).toContain(english.textEn);
      expect(toAda.text).not.toContain("Bonjour");
      expect(toAda.links.some((link) => link.endsWith(`/en${meetup}#hosts`))).toBe(true);
      const toLea = await mail(lea, { subject: new RegExp(french.subjectFr) });
      expect(toLea.text).toContain(french.textFr);
      expect(toLea.text).not.toContain("Hello!");
      await mail(address, { subject: new RegExp(english.subjectEn) });
      const counts = [ada, lea, address, sam].map((to) => mailsTo(dataDir, to, word));
      expect((await Promise.all(counts)).map(({ length }) => length)).toEqual([1, 1, 1, 0]);

      await host.goto(`/en${meetup}/desk/messages`);
      const sent = host.locator("#sent").getByRole("listitem");
      await expect(sent).toHaveCount(1);
      await expect(sent).toContainText(english.subjectEn);
      await expect(sent).toContainText(text.string("messages.desk.to", { people: 3 }));
    });

    test("a fourth message within seven days is refused, and nothing typed is lost", async ({
      page: host,
      address,
      mail,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 5 });
      const late = await host.context().newPage();
      await late.goto(`/en${meetup}/desk/messages`);
      await write(late, { subjectEn: "Too late", textEn: "One\n\ntwo" });
      await preview(late);
      await shown(late, 1);
      for (const subject of ["First", "Second", "Third"]) {
        await host.goto(`/en${meetup}/desk/messages`);
        await write(host, { subjectEn: subject, textEn: "Hello!" });
        await preview(host);
        await send(host);
        await expect(host.getByText(text("messages.desk.sent", { people: 1 }))).toBeVisible();
      }
      const enough = text("messages.refusals.enough-messages");
      await send(late);
      await expect(late.getByText(enough)).toBeVisible();
      await expect(late.getByLabel(label("textEn"))).toHaveValue("One\n\ntwo");
      await late.close();
      await host.goto(`/en${meetup}/desk/messages`);
      await expect(host.getByText(enough)).toBeVisible();
      await expect(host.getByLabel(label("textEn"))).toHaveCount(0);
      await expect(host.locator("#sent").getByRole("listitem")).toHaveText([
        /Third/,
        /Second/,
        /First/,
      ]);
    });
  });

test("what stands in a preview comes along to the other language", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`/en${TONIGHT}/desk/messages`);
  await write(page, { subjectEn: "Hello", textEn: "One\n\ntwo" });
  await page.getByLabel(text("messages.desk.audiences.hosts")).check();
  await preview(page);
  await expect(page.getByText(text("messages.desk.send"))).toBeVisible();
  await page.locator("header").getByRole("link", { name: languageNames.fr }).click();
  await page.waitForURL("**/fr/**");
  const french = texts("fr");
  await expect(page.getByLabel(french("messages.desk.textEn"))).toHaveValue("One\n\ntwo");
  await expect(page.getByLabel(french("messages.desk.audiences.hosts"))).toBeChecked();
});
