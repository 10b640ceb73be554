/**
 * Measures how many RSVPs a second are written: npm run bench:rsvp
 *
 * In turn with the same rows written by hand: lock, read, write, commit on `pg`. Each round has meetups of its own.
 * Prints the rates of 10 callers at 30 meetups, and of 1 and 50 callers at one hot meetup, with their ratios, and
 * fails if one falls short. The same for RSVPs over HTTP, in turn with a form that writes nothing.
 */
import { randomUUID } from "node:crypto";
import { createDatabase } from "../database/connection";
import { migrate } from "../migrate";
import { main } from "../process/main";
import { root } from "../process/run";
import { shutDown } from "../process/shutdown";
import { openByHand, type Write } from "./rsvp-by-hand";
import { compareWithEmptyForm } from "./rsvp-requests";
import { openBench, serve } from "./serve";

const ROUNDS = 6;
const ROUND_MS = 2_000;
const AT_LEAST = 0.4;

main(async () => {
  const { url } = await openBench();
  // Nobody here confirms an address.
  Object.assign(process.env, { UNCONFIRMED_SHARE: "1000000", RSVPS_PER_NETWORK: "1000000" });
  // First, with the demo's configuration.
  const { address } = await serve(root, "rsvp", url);
  const isServedEnough = await compareWithEmptyForm(address);
  const database = `rsvp_written_${process.pid}`;
  await createDatabase(url("postgres"), database);
  // As in production, whose clock is not read from the database.
  Object.assign(process.env, {
    DATABASE_URL: url(database),
    AUTH_SECRET: "a-secret-of-the-benchmark-long-enough",
    PUBLIC_URL: "https://rollcall.example",
    SMTP_URL: "smtp://127.0.0.1:9",
  });
  await migrate(url(database));
  const { rsvp } = await import("@/lib/rsvps/mutations");
  const ours: Write = async (meetupId, address) => {
    const answer = await rsvp({ meetupId, name: "Bench Mark", address, key: address }, "en");
    if (!answer.ok) throw new Error(answer.reason);
  };
  const byHand = openByHand(url(database));

  const spread = await compare([ours, byHand], { meetups: 30, callers: 10 });
  report("30 meetups, 10 callers", spread);
  const hot = await compare([ours, byHand], { meetups: 1, callers: 50 });
  report("one meetup, 50 callers", hot);
  const alone = await compare([ours, byHand], { meetups: 1, callers: 1 });
  report("one meetup, 1 caller", alone);
  const crowd = hot.ours / alone.ours;
  console.log(`50 callers against 1 at one meetup: ${crowd.toFixed(2)} times, at least 1`);
  const isWritten = spread.ratio >= AT_LEAST && hot.ratio >= AT_LEAST;
  const isEnough = isWritten && isServedEnough && crowd >= 1;
  await shutDown(isEnough ? 0 : 1);
});

type Load = { meetups: number; callers: number };

/** RSVPs a second of each, measured in alternating rounds. */
async function compare([ours, byHand]: [Write, Write], load: Load) {
  const counts = { ours: 0, byHand: 0 };
  await round(ours, load);
  await round(byHand, load);
  for (let done = 0; done < ROUNDS; done += 1) {
    counts.ours += await round(ours, load);
    counts.byHand += await round(byHand, load);
  }
  const rate = (count: number) => (count * 1_000) / (ROUNDS * ROUND_MS);
  return {
    ours: rate(counts.ours),
    byHand: rate(counts.byHand),
    ratio: counts.ours / counts.byHand,
  };
}

async function round(write: Write, { meetups, callers }: Load): Promise<number> {
  const { testMeetup } = await import("@/lib/platform/db/test-rows");
  const { db } = await import("@/lib/platform/db/client");
  const places = await Promise.all(Array.from({ length: meetups }, () => testMeetup()));
  const [first] = places;
  const ids = places.map(({ id }) => id);
  // One event, whose revision all of them raise.
  await db.meetup.updateMany({ where: { id: { in: ids } }, data: { eventId: first?.eventId } });
  const until = performance.now() + ROUND_MS;
  let count = 0;
  const caller = async () => {
    while (performance.now() < until) {
      await write(ids[count % meetups] ?? "", `bench-${randomUUID()}@example.ca`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return count;
}

function report(name: string, { ours, byHand, ratio }: Awaited<ReturnType<typeof compare>>) {
  console.log(
    `${name}: ${ours.toFixed(0)} RSVPs a second, ${byHand.toFixed(0)} by hand: ${ratio.toFixed(2)}, at least ${AT_LEAST}`,
  );
}
