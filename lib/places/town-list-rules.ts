import type { Locale } from "@/lib/platform/i18n/locales";
import { comparable } from "./comparable-rules";
import { type Province, provinceOf } from "./province-rules";
import { cityName, resolveTown } from "./rules";

type Named = { slug: string; nameEn: string; nameFr: string; province: string };

export type TownEntry<City> = {
  /** As it was typed, with its province and address. */
  raw: string;
  /** Without them. */
  name: string;
  /** null: not among the known ones. */
  city: City | null;
  /** As it was typed. */
  province: Province | null;
  /** A host's, as it was typed. */
  address: string | null;
};

/** "Nova Scotia, Canada" */
const LONGEST_PROVINCE = 2;

/** "Newfoundland and Labrador" is one name. */
const SEPARATOR = /[,\t]|\s(?:and|et|&)\s(?!Labrador\b(?! City))/i;

/**
 * Reads a typed or pasted list of towns: one per line, or separated by commas, semicolons, tabs, "and" or "et". A
 * province may follow its town ("Halifax, NS"), and an address the town whose host it invites. A town that is listed
 * twice is one entry.
 */
export function readTowns<City extends Named>(
  text: string,
  cities: readonly City[],
): TownEntry<City>[] {
  const lines = text
    .split(/[\n;]/)
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0);
  const entries = new Map<string, TownEntry<City>>();
  for (const pieces of lines)
    for (let at = 0; at < pieces.length; ) {
      const { entry, used } = readTown(pieces.slice(at), cities, {
        isWholeLine: at === 0 && lines.length > 1,
        hasTown: entries.size > 0,
      });
      add(entries, entry);
      at += used;
    }
  return [...entries.values()];
}

/** Cities as a list that reads as the same cities. */
export function townsText<City extends Named>(
  listed: readonly City[],
  cities: readonly City[],
  locale: Locale,
): string {
  const text = (city: City) => {
    const name = cityName(city, locale);
    return resolveTown(name, cities)?.slug === city.slug ? name : `${name}, ${city.province}`;
  };
  return listed.map(text).join(", ");
}

/** The list with an entry's text replaced, or without it. */
export function replaceTown<City>(
  entries: readonly TownEntry<City>[],
  replaced: TownEntry<City>,
  by?: string,
): string {
  return entries.flatMap((entry) => (entry === replaced ? (by ?? []) : entry.raw)).join(", ");
}

/** Names an entry, whichever cities are known: "halifax ns". */
export function entryKey({
  name,
  province,
}: Pick<TownEntry<unknown>, "name" | "province">): string {
  return comparable(`${name} ${province ?? ""}`);
}

type Piece = { town: string; address: string | null };

const BRACKETED = /^[^<>]*<([^<>\s]+)>$/;
const TRAILING = /^(.*?)\s*<?([^\s<>]+@[^\s<>]*)>?$/;

function piecesOf(line: string): Piece[] {
  return line
    .split(SEPARATOR)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      // "Zoé <zoe@example.ca>" names a person, "Halifax zoe@example.ca" a town.
      const bracketed = BRACKETED.exec(text)?.[1];
      if (bracketed?.includes("@")) return { town: "", address: bracketed };
      const [, town = "", address = ""] = TRAILING.exec(text) ?? [];
      return address ? { town, address } : { town: text, address: null };
    });
}

type Place = { isWholeLine: boolean; hasTown: boolean };

function readTown<City extends Named>(
  pieces: Piece[],
  cities: readonly City[],
  place: Place,
): { entry: TownEntry<City>; used: number } {
  const [first = { town: "", address: null }] = pieces;
  const length = first.address === null ? provinceLength(pieces, cities, place) : 0;
  const province = provinceOf(textOf(pieces.slice(1, 1 + length)));
  const raw = textOf(pieces.slice(0, 1 + length));
  const city = resolveTown(raw, cities);
  const own = pieces[length];
  // An address of its own follows the town that it is for.
  const next = pieces[length + 1];
  const follows = own?.address === null && next?.town === "" && next.address !== null;
  const address = follows ? next.address : (own?.address ?? null);
  const entry = {
    raw: [raw, address].filter(Boolean).join(" "),
    name: withoutProvince(first.town),
    city,
    province: province ?? provinceAtEnd(first.town),
    address,
  };
  return { entry, used: 1 + length + (follows ? 1 : 0) };
}

const textOf = (pieces: Piece[]) => pieces.map(({ town }) => town).join(", ");

/** How many pieces after the first are its province. */
function provinceLength(pieces: Piece[], cities: readonly Named[], place: Place): number {
  for (let length = LONGEST_PROVINCE; length > 0; length -= 1) {
    const rest = pieces.slice(1, 1 + length);
    if (rest.length < length || rest.slice(0, -1).some(({ address }) => address !== null)) continue;
    const text = textOf(rest);
    if (provinceOf(text) === null && comparable(text) !== "canada") continue;
    // In a list, "Montréal, Québec" are two cities; on one of several lines it is one, and its province.
    const isLine = place.isWholeLine && pieces.every((one, at) => at <= length || one.town === "");
    if (resolveTown(text, cities) && !isLine) continue;
    return length;
  }
  return 0;
}

/** "Amos (Quebec)", "Amos QC" */
const AT_END = /^(.*\S)\s+(?:\(([^()]+)\)|(\p{L}\.?\p{L}\.?))$/u;

function provinceAtEnd(town: string): Province | null {
  const [, , inBrackets, code] = AT_END.exec(town) ?? [];
  return provinceOf(inBrackets ?? code ?? "");
}

const withoutProvince = (town: string) =>
  provinceAtEnd(town) ? (AT_END.exec(town)?.[1] ?? town) : town;

function add<City extends Named>(
  entries: Map<string, TownEntry<City>>,
  entry: TownEntry<City>,
): void {
  const key = entry.city ? `city ${entry.city.slug}` : `town ${entryKey(entry)}`;
  const same = entries.get(key);
  if (!same) entries.set(key, entry);
  else same.address ??= entry.address;
}
