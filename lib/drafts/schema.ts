import * as z from "zod";
import { hashtag, TITLE } from "@/lib/events/schema";
import {
  browserKey,
  clockChoice,
  line,
  localDate,
  localTime,
  optionalAddress,
  optionalId,
  optionalLine,
  optionalText,
} from "@/lib/kernel/form/fields";
import { MOST_TOWNS, TOWNS_LENGTH } from "@/lib/places/schema";

/** What was added to one of the listed towns: its host, and if it is not a known city where it is. */
const place = z.object({
  /** The entry's key. */
  town: z.string({ error: "invalid" }).max(TOWNS_LENGTH, { error: "invalid" }),
  address: optionalAddress,
  province: optionalLine(60),
  timeZone: optionalLine(60),
});
export type Place = z.output<typeof place>;

/** A former host and the city's slug. */
const formerHost = z.string({ error: "invalid" }).regex(/^[a-z0-9-]{1,80}\.[0-9a-f-]{36}$/, {
  error: "invalid",
});

export const startEventSchema = z.object({
  key: browserKey,
  /** The event that is run again. */
  from: optionalId,
  title: line(TITLE),
  otherTitle: optionalLine(TITLE),
  localDate,
  localTime,
  clock: clockChoice,
  hashtag,
  towns: optionalText(TOWNS_LENGTH),
  places: z
    .array(place)
    .max(2 * MOST_TOWNS, { error: "invalid" })
    .default([]),
  again: z.array(formerHost).max(200, { error: "invalid" }).default([]),
});
export type StartEvent = z.output<typeof startEventSchema>;

type StartFields = Pick<
  StartEvent,
  "title" | "otherTitle" | "localDate" | "localTime" | "hashtag" | "towns" | "places"
>;

/** The start form's URL with the typed values, to return to after signing in, even on another device. */
export function startUrl(typed: StartFields): string {
  const plain = (value: string) =>
    encodeURIComponent(value).replace(
      /[!'()*~]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const fields = {
    title: typed.title,
    ...(typed.otherTitle && { otherTitle: typed.otherTitle }),
    localDate: typed.localDate,
    localTime: typed.localTime,
    hashtag: typed.hashtag,
    ...(typed.towns && { towns: typed.towns }),
    ...(typed.places.length > 0 && { places: placesText(typed.places) }),
  };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${plain(value)}`);
  return `/start?${query.join("&")}`;
}

const COLUMNS = ["town", "address", "province", "timeZone"] as const;

/** One line per town: an emptied address must stay empty. */
function placesText(places: readonly Place[]): string {
  return places.map((place) => COLUMNS.map((column) => place[column] ?? "").join("\t")).join("\n");
}

/** The same, as the form's values. */
export function placesOfText(text: string): Record<(typeof COLUMNS)[number], string>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [town = "", address = "", province = "", timeZone = ""] = line.split("\t");
      return { town, address, province, timeZone };
    });
}
