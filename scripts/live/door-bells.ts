import type { IncomingMessage, ServerResponse } from "node:http";
import type { Notice } from "@/lib/activity/record";
import type { Verb } from "@/lib/activity/verbs";
import { doorOfBell } from "@/lib/door/code-rules";
import { realNow } from "@/lib/platform/time/now";
import { stageOfBell } from "@/lib/stage/bell-rules";
import type { SharedNotices } from "../notices/shared";
import { networkOfRequest } from "../server/request-network";
import { beating } from "./beat";
import { channel } from "./channel";
import { coalesced } from "./coalesce";
import { HEARTBEAT, OPENING, STALE } from "./frame";
import { openStream, refuse } from "./handler";
import type { StreamPlaces } from "./places";

const PATH = "/api/live/door/bell";
const RING = Buffer.from("data:\n\n");
/** A rush at the door is one ring. */
const APART_MS = 500;
/** Who comes back needs a key that is as new. */
const LASTS_MS = 3_600_000;

/** The phones at one door. */
function bell() {
  const phones = channel();
  let rings = 0;
  async function ringOnce() {
    rings += 1;
    phones.publish({ id: String(rings), bytes: RING, json: RING });
  }
  return { phones, ring: coalesced(ringOnce, APART_MS) };
}

type Bell = ReturnType<typeof bell>;

/** A door or a stage of a meetup. */
type Place = { about: "door" | "stage"; meetup: string };

function placeOf(key: string): Place | null {
  const [door, stage] = [doorOfBell(key, realNow()), stageOfBell(key, realNow())];
  if (door) return { about: "door", meetup: door };
  return stage ? { about: "stage", meetup: stage } : null;
}

const nameOf = ({ about, meetup }: Place) => `${about} ${meetup}`;

/**
 * Tells the phones at a door, or the screens of a stage, that something happened there, and nothing of it: they ask
 * what. Only with the key that they got when they last asked is anybody told.
 */
export function doorBells(notices: SharedNotices, places: StreamPlaces, lastsMs = LASTS_MS) {
  const doors = new Map<string, Bell & { place: Place }>();
  let isListening = false;
  let isClosed = false;

  const unsubscribe = notices.subscribe({
    noticed: (notice) => {
      for (const { place, ring } of doors.values()) if (concerns(notice, place)) ring();
    },
    changed: (now) => {
      isListening = now;
      // What happened meanwhile is unknown.
      for (const { phones, ring } of doors.values()) now ? ring() : phones.writeToReady(STALE);
    },
  });

  const beat = beating(() => beatAll(doors));

  function join(place: Place, request: IncomingMessage, response: ServerResponse): void {
    const leave = places.take(networkOfRequest(request));
    if (!leave) return void refuse(response.setHeader("retry-after", 60), 503);
    response.once("close", leave);
    endAfter(lastsMs, response);
    openStream(response);
    const door = doors.get(nameOf(place)) ?? { ...bell(), place };
    doors.set(nameOf(place), door);
    const opening = isListening ? OPENING : Buffer.concat([OPENING, STALE]);
    door.phones.join(response, opening, door.phones.frame()?.id);
    beat.start();
  }

  return {
    /** Answers a request for a bell; false if it is none. */
    async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
      if (pathname !== PATH) return false;
      const place = placeOf(searchParams.get("key") ?? "");
      if (request.method !== "GET") refuse(response.setHeader("allow", "GET"), 405);
      else if (isClosed) refuse(response.setHeader("retry-after", 5), 503);
      else if (place === null) refuse(response, 404);
      else join(place, request, response);
      return true;
    },
    /** How many there are, for tests. */
    get size() {
      const phones = [...doors.values()].reduce((sum, door) => sum + door.phones.size(), 0);
      return { doors: doors.size, phones };
    },
    close(): void {
      isClosed = true;
      unsubscribe();
      beat.stop();
      for (const { phones } of doors.values()) phones.end();
      doors.clear();
    },
  };
}

function endAfter(ms: number, response: ServerResponse): void {
  const ending = setTimeout(() => response.end(), ms).unref();
  response.once("close", () => clearTimeout(ending));
}

/** Keeps the streams open, and forgets doors without a phone. */
function beatAll(doors: Map<string, Bell>): boolean {
  for (const [meetup, { phones }] of doors) {
    if (phones.size() === 0) doors.delete(meetup);
    phones.writeToReady(HEARTBEAT);
  }
  return doors.size > 0;
}

/** What a room says and shows of itself changes nothing at its door. */
const ELSEWHERE = ["photo", "prompt", "report", "supporter", "stage"];
/** What changes what is on stage. */
const ON_STAGE = ["stage", "slot", "line-up", "talk", "deck", "meetup"];

const isAbout = (verb: Verb, subjects: readonly string[]) =>
  subjects.some((subject) => verb.startsWith(`${subject}.`));

/** A change of many meetups at once names none. */
function concerns({ event, meetups, verbs }: Notice, { about, meetup }: Place): boolean {
  const isHeard =
    about === "door"
      ? verbs.some((verb) => !isAbout(verb, ELSEWHERE))
      : verbs.some((verb) => isAbout(verb, ON_STAGE));
  if (!isHeard) return false;
  return meetups === null ? event !== null : meetups.includes(meetup);
}
