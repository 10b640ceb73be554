import * as z from "zod";
import {
  hiddenBoolean,
  hiddenChoice,
  id,
  integer,
  key,
  optionalId,
  optionalPersonName,
  optionalText,
} from "@/lib/kernel/form/fields";

/** A phone sends its taps in pieces of at most so many. */
export const MOST_EVENTS = 100;

const LATEST = 8_640_000_000_000_000;

const doorEvent = z
  .object({
    id,
    counter: integer(1, 1_000_000),
    kind: hiddenChoice(["admit", "guest", "walk_in", "left", "undo", "accept"]),
    rsvp: optionalId,
    /** What happened is never refused: a name that cannot be shown is left out. */
    name: optionalPersonName.catch(null),
    target: optionalId,
    /** Milliseconds. */
    at: integer(0, LATEST),
  })
  .refine(({ kind, rsvp }) => (rsvp !== null) === (kind === "admit" || kind === "guest"), "invalid")
  .refine(
    ({ kind, target }) => (target !== null) === (kind === "undo" || kind === "accept"),
    "invalid",
  );

export const syncSchema = z.object({
  meetup: id,
  /** Made in the browser of a host; a phone with a pass has the pass's. */
  device: id,
  /** The newest event that it has. */
  since: integer(0, 2_000_000_000),
  /** Of the list that it has, or empty. */
  list: z.string({ error: "invalid" }).max(64, { error: "invalid" }),
  events: z.array(doorEvent, { error: "invalid" }).max(MOST_EVENTS, { error: "invalid" }),
});

export const seatAtDoorSchema = z.object({ meetup: id, rsvp: id });

export const savedCountSchema = z.object({
  meetup: id,
  key,
  count: integer(0, 20_000),
  precision: hiddenChoice(["exactly", "at_least"]),
  andMe: hiddenBoolean,
  /** Milliseconds. */
  at: integer(0, LATEST),
});

const MOST_LINES = 100;

/** What stands on the paper list once the evening is over, or the network is back. */
export const paperSchema = z.object({
  meetupId: id,
  key,
  came: z.array(id, { error: "invalid" }),
  /** An RSVP for each guest that it brought. */
  guests: z.array(id, { error: "invalid" }),
  walkIns: optionalText(6000).transform((typed) =>
    (typed ?? "")
      .split("\n")
      .map((name) => name.trim().slice(0, 80))
      .filter(Boolean)
      .slice(0, MOST_LINES),
  ),
  nameless: integer(0, 500),
});

export type Paper = z.output<typeof paperSchema>;
export type SavedCount = z.output<typeof savedCountSchema>;
export type SyncInput = z.output<typeof syncSchema>;
export type SentEvent = SyncInput["events"][number];
export type SeatAtDoor = z.output<typeof seatAtDoorSchema>;
