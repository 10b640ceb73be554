import * as z from "zod";
import {
  hiddenChoice,
  id,
  integer,
  key,
  linkToken,
  optionalId,
  optionalPersonName,
  personName,
} from "@/lib/kernel/form/fields";

/** A phone sends its taps in pieces of at most so many. */
export const MOST_EVENTS = 100;

const LATEST = 8_640_000_000_000_000;

const doorEvent = z
  .object({
    id,
    counter: integer(1, 1_000_000),
    kind: hiddenChoice(["admit", "guest", "walk_in", "undo", "accept"]),
    rsvp: optionalId,
    name: optionalPersonName,
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

export const handOutSchema = z.object({ meetupId: id, key });
export const takePassSchema = z.object({ token: linkToken, name: personName });
export const revokeSchema = z.object({ deviceId: id });

export type SyncInput = z.output<typeof syncSchema>;
export type SentEvent = SyncInput["events"][number];
export type SeatAtDoor = z.output<typeof seatAtDoorSchema>;
export type HandOut = z.output<typeof handOutSchema>;
export type TakePass = z.output<typeof takePassSchema>;
export type Revoke = z.output<typeof revokeSchema>;
