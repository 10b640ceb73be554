import { normalizeAddress } from "@/lib/kernel/address";
import { resolveTown } from "@/lib/places/rules";
import type { FieldCode } from "@/lib/platform/i18n/sentences";

export const MOST_LINES = 60;

type Town = { meetupId: string; nameEn: string; nameFr: string; province: string };
type Known = { meetupId: string; address: string };
type Params = Record<string, string | number>;

export type LineFault = { field: string; code: FieldCode; params: Params };
export type Invited = { meetupId: string; address: string };
type Line = { invited: Invited & { city: string } } | { fault: LineFault };

/**
 * Reads pasted lines "city, address". Every line is judged, so that all faults show at once; one faulty line
 * and none is taken.
 */
export function readLines(
  pasted: string,
  towns: readonly Town[],
  known: { invited: readonly Known[]; hosts: readonly Known[] },
): { ok: true; invited: Invited[] } | { ok: false; lines: number; faults: LineFault[] } {
  const lines = pasted
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== "");
  if (lines.length > MOST_LINES)
    return {
      ok: false,
      lines: lines.length,
      faults: [{ field: "lines", code: "lines-many", params: { max: MOST_LINES } }],
    };

  const firstLines = new Map<string, number>();
  const read = lines.map(({ text, line }): Line => {
    const one = readLine(text, line, towns);
    if ("fault" in one) return one;
    const { address, city } = one.invited;
    const key = keyOf(one.invited);
    const first = firstLines.get(key);
    if (first !== undefined) return fault(line, "line-twice", { first });
    firstLines.set(key, line);
    if (known.hosts.some((host) => keyOf(host) === key))
      return fault(line, "line-host", { address, city });
    if (known.invited.some((pending) => keyOf(pending) === key))
      return fault(line, "line-invited", { address, city });
    return one;
  });
  const faults = read.flatMap((one) => ("fault" in one ? one.fault : []));
  if (faults.length > 0) return { ok: false, lines: lines.length, faults };
  const invited = read.flatMap((one) => ("invited" in one ? one.invited : []));
  return { ok: true, invited: invited.map(({ meetupId, address }) => ({ meetupId, address })) };
}

const keyOf = ({ meetupId, address }: Known) => `${meetupId} ${address}`;

function fault(line: number, code: FieldCode, params: Params = {}): Line {
  return { fault: { field: `lines.${line}`, code, params: { line, ...params } } };
}

/** The last comma, semicolon or tab stands before the address: "St. John's, NL, zoe@example.ca". */
const LINE = /^(.*\S)\s*[,;\t]\s*([^,;\t]+)$/;
/** As mail programs copy it: "Zoé <zoe@example.ca>". */
const BRACKETED = /^[^<>]*<([^<>]+)>$/;

function readLine(text: string, line: number, towns: readonly Town[]): Line {
  const found = LINE.exec(text);
  if (!found) return fault(line, "line-shape");
  const [, city = "", typed = ""] = found;
  const town = resolveTown(city, towns);
  if (!town) return fault(line, "line-city", { city });
  const normal = normalizeAddress(BRACKETED.exec(typed)?.[1] ?? typed);
  if (!normal.ok) return fault(line, "line-address", { address: typed });
  return { invited: { meetupId: town.meetupId, address: normal.address, city } };
}
