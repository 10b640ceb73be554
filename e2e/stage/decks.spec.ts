import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { press, signInByLink, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD, TONIGHT } from "../fixtures/events";
import { test as base, expect } from "../fixtures/test";
import { acceptedTalk } from "./accepted-talk";
import { pdfOf } from "./pdf";

const CITY = `${AHEAD}/ottawa`;

/** With somebody new at the city's form, whose host is signed in. */
const test = base.extend<{ speaker: Page }>({
  speaker: async ({ newDevice, address, mail, signInAs }, use) => {
    const speaker = await newDevice();
    await signInByLink(speaker, address, mail, `${CITY}/propose`);
    await signInAs("host-ottawa");
    await use(speaker);
  },
});

const slides = (count: number) => Array.from({ length: count }, (_, i) => `Slide ${i + 1} of Sam`);
const pdf = (buffer: Buffer, name = "deck.pdf") => ({ name, mimeType: "application/pdf", buffer });

const field = (page: Page) => page.getByLabel(text("decks.upload.file"));
const previews = (page: Page) => page.locator("#send ol img");
const use = (page: Page) => page.getByRole("button", { name: text("decks.upload.send") }).click();

/** Notes the number of every slide that is sent, and breaks the line at some of them. */
async function watchUploads(page: Page) {
  const sent: string[] = [];
  const breaking = new Set<string>();
  await page.route("**/api/uploads/decks/**", async (route) => {
    const part = route.request().url().split("/").at(-1) ?? "";
    if (breaking.delete(part)) return route.abort("internetdisconnected");
    sent.push(part);
    return route.continue();
  });
  return { sent, breaking };
}

/** The line breaks after slide 7 and the page is opened again; after slide 14 it comes back by itself; at the PDF, it is sent again. */
async function sendInSpiteOf(breaking: Set<string>, speaker: Page, deck: ReturnType<typeof pdf>) {
  await test.step("the page is opened again after slide 7", async () => {
    breaking.add("8");
    await use(speaker);
    await expect(speaker.getByText(text("decks.upload.lost"))).toBeVisible({ timeout: 30_000 });
    await expect(
      speaker.getByText(text("decks.upload.progress", { sent: 7, all: 20 })),
    ).toBeVisible();
    await speaker.reload();
    await expect(speaker.getByText(text("decks.page.missing"))).toBeVisible();
    await field(speaker).setInputFiles(deck);
    await expect(previews(speaker)).toHaveCount(20, { timeout: 60_000 });
  });
  await test.step("the line comes back after slide 14", async () => {
    breaking.add("15").add("original");
    await use(speaker);
    await expect(
      speaker.getByText(text("decks.upload.progress", { sent: 14, all: 20 })),
    ).toBeVisible({ timeout: 30_000 });
    await expect(speaker.getByText(text("decks.upload.lost"))).toBeVisible({ timeout: 30_000 });
    await speaker.context().setOffline(true);
    await speaker.context().setOffline(false);
    await expect(speaker.getByText(text("decks.upload.without-original"))).toBeVisible({
      timeout: 30_000,
    });
    await expect(previews(speaker), "nothing is left to check").toHaveCount(0);
    await press(speaker, text("decks.upload.send-original"));
    await expect(speaker.getByText(text("decks.upload.done"))).toBeVisible({ timeout: 30_000 });
  });
}

async function proofAndLock(host: Page, title: string) {
  await host.goto(`/en${CITY}/desk/decks`);
  const row = host.getByRole("listitem").filter({ hasText: title });
  await expect(row.getByText(text("decks.desk.ready"))).toBeVisible();
  await row.getByRole("link").click();
  const download = host.waitForEvent("download");
  await host.getByRole("link", { name: text("decks.page.original") }).click();
  const sent = await download;
  expect(sent.suggestedFilename()).toBe("deck-1.pdf");
  expect((await readFile(await sent.path(), "latin1")).slice(0, 5)).toBe("%PDF-");
  await host.getByRole("link", { name: text("decks.page.proof") }).click();
  const sheet = host.locator("main ol img");
  await expect(sheet).toHaveCount(20);
  const seventh = host.getByRole("img", { name: "A train in the snow" });
  await seventh.scrollIntoViewIfNeeded();
  await expect
    .poll(() => seventh.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await host.goto(`/en${CITY}/desk/decks`);
  await row.getByRole("button", { name: text.part("decks.desk.lock") }).click();
  await expect(row.getByText(text("decks.desk.locked"))).toBeVisible();
}

async function readWithdrawn(speaker: Page, title: string) {
  await speaker.goto("/en/me");
  const card = speaker.getByRole("listitem").filter({ hasText: title });
  await card.locator("summary", { hasText: text.part("talks.mine.withdraw-open") }).click();
  await submit(card.getByRole("button", { name: text.part("talks.mine.withdraw") }));
  await expect(card.getByText(text("talks.states.withdrawn"))).toBeVisible();
  const name = text("talks.mine.of", { action: text.string("talks.mine.slides"), name: title });
  await card.getByRole("link", { name }).click();
  await expect(speaker.getByText(text("decks.page.taken-off.withdrawn"))).toBeVisible();
  await expect(speaker.locator("#slides").getByText("A train in the snow")).toBeVisible();
  await expect(speaker.locator("main form")).toHaveCount(0);
  expect((await speaker.request.get((await seventhSource(speaker)) ?? "")).status()).toBe(200);
}

test.describe("a speaker's slides", () => {
  test.use({ expectedBrowserErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

  test("are looked at, sent in spite of a broken line, described, proofed and locked", async ({
    page: host,
    speaker,
    newDevice,
  }) => {
    test.setTimeout(240_000);
    const title = `Quiet trains ${randomUUID().slice(0, 8)}`;
    await acceptedTalk(speaker, host, { city: CITY, title });
    await host.goto(`/en${CITY}/desk/line-up`);
    await expect(host.getByRole("link", { name: title })).toBeVisible();

    const { sent, breaking } = await watchUploads(speaker);
    const deck = pdf(pdfOf(slides(20)));
    await field(speaker).setInputFiles(deck);
    await expect(previews(speaker)).toHaveCount(20, { timeout: 60_000 });
    await expect(previews(speaker).nth(6)).toHaveAttribute("alt", "Slide 7 of Sam");
    expect(sent).toEqual([]);

    await sendInSpiteOf(breaking, speaker, deck);
    const parts = [...slides(20).map((_, i) => String(i + 1)), "original"];
    expect(sent, "each part once").toEqual(parts);

    const described = speaker.getByLabel(text("decks.page.describe", { number: 7 }));
    await expect(described).toHaveValue("Slide 7 of Sam");
    await described.fill("A train in the snow");
    await press(speaker, text("decks.page.save"));
    await expect(speaker.getByText(text("decks.page.saved"))).toBeVisible();

    await proofAndLock(host, title);
    await speaker.reload();
    await expect(field(speaker)).toHaveCount(0);
    await expect(speaker.getByText(text.part("decks.page.locked"))).toBeVisible();
    await test.step("nobody else sees any of it", async () => {
      const source = (await seventhSource(speaker)) ?? "";
      expect((await speaker.request.get(source)).status()).toBe(200);
      const stranger = await newDevice();
      expect((await stranger.request.get(source)).status()).toBe(404);
      expect((await stranger.request.get(speaker.url())).status()).toBe(404);
    });
    await test.step("once the talk is withdrawn, its speaker still reads what was sent", () =>
      readWithdrawn(speaker, title));
  });
});

const seventhSource = (page: Page) => page.locator("#slides ol img").nth(6).getAttribute("src");

test("what is no deck is refused with a sentence each, before anything is sent", async ({
  page: host,
  speaker,
}) => {
  test.slow();
  const title = `Faults ${randomUUID().slice(0, 8)}`;
  await acceptedTalk(speaker, host, { city: CITY, title });
  const { sent } = await watchUploads(speaker);
  const png = {
    name: "1.png",
    mimeType: "image/png",
    buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
  };
  const cases = (text: ReturnType<typeof texts>) =>
    [
      [
        [pdf(pdfOf(slides(19)))],
        text("decks.faults.count", { count: 19, format: "20×20", need: 20 }),
      ],
      [
        [pdf(pdfOf(slides(23)))],
        text("decks.faults.count", { count: 23, format: "20×20", need: 20 }),
      ],
      [[pdf(pdfOf(slides(20), { encrypted: true }))], text("decks.faults.encrypted")],
      [[pdf(Buffer.from("%PDF-1.4 and nothing else"))], text("decks.faults.broken")],
      [[pdf(Buffer.from("hello"), "a.pdf")], text("decks.faults.unknown-kind", { name: "a.pdf" })],
      [[pdf(Buffer.from("PK"), "a.pptx")], text("decks.faults.presentation", { name: "a.pptx" })],
      [[pdf(pdfOf(slides(1))), png], text("decks.faults.mixed")],
      [[png], text("decks.faults.pictures-one", { format: "20×20", need: 20 })],
    ] as const;
  for (const locale of ["en", "fr"] as const) {
    const words = texts(locale);
    await speaker.goto(speaker.url().replace(/\/(en|fr)\//, `/${locale}/`));
    const file = speaker.getByLabel(words("decks.upload.file"));
    for (const [files, sentence] of cases(words)) {
      await file.setInputFiles([...files]);
      await expect(speaker.getByText(sentence)).toBeVisible({ timeout: 30_000 });
      await expect(speaker.getByRole("button", { name: words("decks.upload.send") })).toHaveCount(
        0,
      );
    }
  }
  expect(sent).toEqual([]);
});

test("a lightning talk takes as many pictures as there are", async ({ page: host, speaker }) => {
  test.slow();
  const title = `Pictures ${randomUUID().slice(0, 8)}`;
  await speaker.getByRole("radio", { name: text.part("talks.formats.lightning") }).check();
  await acceptedTalk(speaker, host, { city: CITY, title });
  const picture = (color: string, name: string) =>
    sharp({ create: { width: 640, height: 360, channels: 3, background: color } })
      .png()
      .toBuffer()
      .then((buffer) => ({ name, mimeType: "image/png", buffer }));
  // In the order of their names, 10 after 2.
  await field(speaker).setInputFiles([
    await picture("#00f", "10.png"),
    await picture("#f00", "1.png"),
    await picture("#0f0", "2.png"),
  ]);
  await expect(previews(speaker)).toHaveCount(3);
  await use(speaker);
  await expect(speaker.getByText(text("decks.upload.done"))).toBeVisible({ timeout: 30_000 });
  const sent = speaker.locator("#slides ol img");
  await expect(sent).toHaveCount(3);
  const colors = await Promise.all(
    (await sent.all()).map(async (image) => {
      const answer = await speaker.request.get((await image.getAttribute("src")) ?? "");
      const { dominant } = await sharp(await answer.body()).stats();
      return dominant;
    }),
  );
  expect(colors.map(({ r, g, b }) => [r > 200, g > 200, b > 200])).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("a host sets the deadline, and the page of a talk says how its slides get there", async ({
    page,
    signInAs,
  }) => {
    const text = texts("fr");
    await signInAs("host-vancouver");
    await page.goto(`/fr${AHEAD}/vancouver/desk/decks`);
    const [on, at] = [
      page.getByLabel(text("decks.desk.due-on")),
      page.getByLabel(text("decks.desk.due-local")),
    ];
    await on.fill("2020-01-01");
    await at.fill("18 h");
    await press(page, text("decks.desk.save"));
    await expect(on).toHaveAccessibleDescription(text.part("errors.fields.date-far"));
    await expect(at).toHaveValue("18 h");
    await on.fill("");
    await at.fill("");
    await press(page, text("decks.desk.save"));
    await expect(page.getByText(text("decks.desk.saved"))).toBeVisible();

    await page.goto(`/fr${TONIGHT}/vancouver/desk/decks`);
    await page
      .getByRole("link", { name: /^Envoyer|^Ouvrir/ })
      .first()
      .click();
    await expect(page.getByText(text("decks.upload.no-script"))).toBeVisible();
    await expect(page.getByLabel(text("decks.upload.file"))).toBeHidden();
  });
});
