/**
 * Measures how far a stage's slides are from the server's clock: npm run bench:stage
 *
 * A paired screen shows a 20×20 talk for its 400 seconds, in a browser whose clock is 90 s ahead, over a line that
 * takes up to 300 ms longer each way, at random. Prints when each slide came, against when it should have by the
 * server's clock, and fails if one is more than 100 ms off, or missing.
 */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium } from "@playwright/test";
import sharp from "sharp";
import { withClient } from "../database/connection";
import { percentile } from "../figures/percentile";
import { main } from "../process/main";
import { root } from "../process/run";
import { shutDown } from "../process/shutdown";
import { findBrowser } from "../test/browser";
import { data, openBench, serve } from "./serve";

const SLIDES = 20;
const EACH_MS = 20_000;
const SKEW_MS = 90_000;
const JITTER_MS = 300;
const MOST_MS = 100;
/** Until the first slide: the screen loads, and asks for the time. */
const AHEAD_MS = 20_000;

main(async () => {
  const { url } = await openBench();
  const database = `stage_${process.pid}`;
  const { address } = await serve(root, "stage", url, database);
  const stage = await withClient(url(database), prepareStage);
  await writeSlides(stage.slides);
  const browser = await chromium.launch({ executablePath: findBrowser() });
  const context = await browser.newContext();
  await skewAndWatch(context, address, stage.cookie);
  const page = await context.newPage();
  await page.goto(`${address}/en/stage`);
  console.log(`a talk of ${(SLIDES * EACH_MS) / 1000} s begins …`);
  await sleep(stage.startsAt - Date.now() + SLIDES * EACH_MS + 1_000);
  const seen = await page.evaluate<Seen[]>("globalThis.seen");
  await browser.close();
  await shutDown(report(seen, stage.startsAt) ? 0 : 1);
});

type Query = (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, string>[] }>;

/** A talk of Vancouver's with twenty slides, that starts soon, and a screen that is paired with its stage. */
async function prepareStage(client: { query: Query }) {
  const [row] = (
    await client.query(`SELECT s.id AS slot, s."talkId" AS talk, m.id AS meetup,
        (SELECT "clockOffsetMs" FROM "Installation") AS moved
      FROM "Slot" s JOIN "Meetup" m ON m.id = s."meetupId" JOIN "Event" e ON e.id = m."eventId"
      JOIN "Talk" t ON t.id = s."talkId"
      WHERE e.slug = 'hcsmca-tonight' AND m.slug = 'vancouver' AND t.format = 'twenty_twenty'
      LIMIT 1`)
  ).rows;
  if (!row) throw new Error("the demo has no such talk");
  const slides = Array.from({ length: SLIDES }, () => randomUUID());
  const [deck, screen] = [randomUUID(), randomUUID()];
  const startsAt = Date.now() + AHEAD_MS;
  await client.query(
    `INSERT INTO "Deck" (id, "talkId", source, version, "createdAt", "submittedAt")
     VALUES ($1, $2, $3, 99, now(), now())`,
    [deck, row.talk, `bench ${deck}`],
  );
  for (const [index, id] of slides.entries())
    await client.query(
      `INSERT INTO "Slide" (id, "deckId", number, "contentHash", width, height, description)
       VALUES ($1, $2, $3, '', 1920, 1080, $4)`,
      [id, deck, index + 1, String(index + 1)],
    );
  await client.query(
    `INSERT INTO "StageMark" (id, "meetupId", sequence, "slotId", kind, at)
     VALUES ($1, $2, 1, $3, 'started', to_timestamp($4::float8 / 1000))`,
    [randomUUID(), row.meetup, row.slot, startsAt + Number(row.moved)],
  );
  const secret = randomBytes(32).toString("base64url");
  const secretHash = createHash("sha256")
    .update(`stage-screen\n${screen}\n${secret}`)
    .digest("base64url");
  await client.query(
    `INSERT INTO "StageScreen" (id, "codeHash", "codeExpiresAt", "secretHash", "createdAt", "meetupId", view, "pairedAt")
     VALUES ($1, $2, now(), $3, now(), $4, 'slides', now())`,
    [screen, `bench ${screen}`, secretHash, row.meetup],
  );
  return { slides, startsAt, cookie: `${screen}.${secret}` };
}

async function writeSlides(ids: readonly string[]) {
  for (const [index, id] of ids.entries()) {
    const background = { r: index * 10, g: 90, b: 140 };
    const canvas = { create: { width: 1920, height: 1080, channels: 3, background } } as const;
    const folder = join(data, "stage/files/slides", id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "large.webp"), await sharp(canvas).webp().toBuffer());
  }
}

type Seen = { slide: number; at: number };

/** In the page: its own clock is skewed, and each new slide is noted by the real one. */
const IN_PAGE = `{
  const RealDate = Date;
  const real = () => performance.timeOrigin + performance.now();
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length > 0 ? super(...given) : super(RealDate.now() + ${SKEW_MS}); }
    static now() { return RealDate.now() + ${SKEW_MS}; }
  };
  globalThis.seen = [];
  let last = "";
  new MutationObserver(() => {
    const slide = document.querySelector(".stage-slide")?.alt ?? "";
    if (slide !== last && slide !== "") seen.push({ slide: Number(slide), at: real() });
    last = slide;
  }).observe(document, { subtree: true, childList: true, attributes: true });
}`;

async function skewAndWatch(context: BrowserContext, address: string, cookie: string) {
  await context.addCookies([{ name: "rollcall-screen", value: cookie, url: address }]);
  await context.addInitScript(IN_PAGE);
  await context.route("**/api/stage/**", async (route) => {
    await sleep(Math.random() * JITTER_MS);
    const response = await route.fetch();
    await sleep(Math.random() * JITTER_MS);
    await route.fulfill({ response });
  });
}

function report(seen: readonly Seen[], startsAt: number): boolean {
  const off = seen.map(({ slide, at }) => at - (startsAt + (slide - 1) * EACH_MS));
  for (const [index, { slide }] of seen.entries())
    console.log(`slide ${slide}: ${off[index]?.toFixed(1)} ms`);
  const sizes = off.map(Math.abs);
  const [most, middle] = [Math.max(...sizes), percentile(sizes, 0.5)];
  const isWhole = seen.length === SLIDES && seen.every(({ slide }, index) => slide === index + 1);
  console.log(
    `${seen.length} slides over ${(SLIDES * EACH_MS) / 1000} s: at most ${most.toFixed(1)} ms off, half of them within ${middle.toFixed(1)} ms; at most ${MOST_MS} allowed`,
  );
  return isWhole && most <= MOST_MS;
}
