import { normalizeAddress } from "@/lib/kernel/address";
import { isProvince, type Province, type Zone, zonesOf } from "@/lib/places/province-rules";
import { MOST_TOWNS } from "@/lib/places/schema";
import { entryKey, readTowns, type TownEntry } from "@/lib/places/town-list-rules";
import type { FieldCode, FieldParams } from "@/lib/platform/i18n/sentences";
import type { Place, StartEvent } from "./schema";

type City = { id: string; slug: string; nameEn: string; nameFr: string; province: string };
export type NewTown = Zone & { name: string; province: Province };

/** One of the night's cities and the host invited with it. */
export type DraftCity = { address: string | null } & (
  | { city: City; town: null }
  | { city: null; town: NewTown }
);

export type DraftIssue = { field: string; code: FieldCode; params: FieldParams };

/** The typed towns with their hosts; reports every town that is not known, and every address that is not one. */
export function draftCities(
  { towns, places }: Pick<StartEvent, "towns" | "places">,
  cities: readonly City[],
): { ok: true; cities: DraftCity[] } | { ok: false; issues: DraftIssue[] } {
  const entries = readTowns(towns ?? "", cities);
  if (entries.length > MOST_TOWNS)
    return { ok: false, issues: [issue("towns", "towns-many", { max: MOST_TOWNS })] };
  const read = entries.map((entry, at) => readEntry(entry, rowOf(entry, at, places)));
  const issues = read.flatMap((one) => ("issue" in one ? one.issue : []));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, cities: read.flatMap((one) => ("issue" in one ? [] : one)) };
}

type Row = { field: string; typed: Place | undefined };

/** What was typed beside an entry. A list that was edited without scripts has other rows than the form had. */
function rowOf(entry: TownEntry<City>, at: number, places: readonly Place[]): Row {
  const found = places.findIndex(({ town }) => town === entryKey(entry));
  const index = found >= 0 ? found : places.length + at;
  return { field: `places.${index}`, typed: places[found] };
}

const issue = (field: string, code: FieldCode, params: FieldParams = {}): DraftIssue => ({
  field,
  code,
  params,
});

function readEntry(
  entry: TownEntry<City>,
  { field, typed }: Row,
): DraftCity | { issue: DraftIssue } {
  const { city, name } = entry;
  const host = hostOf(entry, typed);
  if (name === "")
    return { issue: issue("towns", "town-missing", { address: entry.address ?? "" }) };
  const town = city ? null : newTown(entry, field, typed);
  if (town && "issue" in town) return town;
  if (!host.ok) return { issue: issue(`${field}.address`, "address-invalid") };
  const { address } = host;
  return town ? { address, city: null, town } : { address, city: city as City, town: null };
}

/** The field beside the town overrules the address in the list, even if it is empty. */
function hostOf({ address }: TownEntry<City>, typed: Place | undefined) {
  if (typed) return { ok: true as const, address: typed.address };
  if (!address) return { ok: true as const, address: null };
  return normalizeAddress(address);
}

const TOWN_NAME = /^(?=.*\p{L}{2})[\p{L}\p{M}][\p{L}\p{M}’'.\- ]{0,58}[\p{L}\p{M}.]$/u;

/** A town to be added: its province has one clock, or one was chosen. */
function newTown(
  { name, province: inList }: TownEntry<City>,
  field: string,
  typed: Place | undefined,
): NewTown | { issue: DraftIssue } {
  if (!TOWN_NAME.test(name) || /\.\S/.test(name))
    return { issue: issue("towns", "town-name", { town: name.slice(0, 60) }) };
  const province = typed?.province ?? inList;
  if (!isProvince(province))
    return { issue: issue(`${field}.province`, "town-province", { town: name }) };
  const zones = zonesOf(province);
  const [only] = zones;
  const zone =
    zones.length === 1 ? only : zones.find(({ timeZone }) => timeZone === typed?.timeZone);
  if (!zone) return { issue: issue(`${field}.timeZone`, "town-zone", { town: name }) };
  return { name, province, ...zone };
}
