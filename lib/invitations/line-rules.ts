import { normalizeAddress } from "@/lib/kernel/address";
import { resolveTown } from "@/lib/places/rules";
import type { FieldCode } from "@/lib/platform/i18n/sentences";

export const MOST_LINES = 60;

type Town = { meetupId: string; nameEn: string; nameFr: string; province: string };
type Known = { meetupId: string; address: string };
type Params = Record<string, string | number>;

export type LineIssue = { field: string; code: FieldCode; params: Params };
export type Invited = { meetupId: string; address: string };
type Line = { invited: Invited & { city: string } } | { issue: LineIssue };

/** Parses lines "city, address". Reports every invalid line; if there is one, none is accepted. */
export function readLines(
  pasted: string,
  towns: readonly Town[],
  known: { invited: readonly Known[]; hosts: readonly Known[] },
): { ok: true; invited: Invited[] } | { ok: false; lines: number; issues: LineIssue[] } {
  const lines = pasted
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== "");
  if (lines.length > MOST_LINES)
    return {
      ok: false,
      lines: lines.length,
      issues: [{ field: "lines", code: "lines-many", params: { max: MOST_LINES } }],
    };

  const firstLines = new Map<string, number>();
  const read = lines.map(({ text, line }): Line => {
    const one = readLine(text, line, towns);
    if ("issue" in one) return one;
    const { address, city } = one.invited;
    const key = identity(one.invited);
    const first = firstLines.get(key);
    if (first !== undefined) return issue(line, "line-twice", { first });
    firstLines.set(key, line);
    if (known.hosts.some((host) => identity(host) === key))
      return issue(line, "line-host", { address, city });
    if (known.invited.some((pending) => identity(pending) === key))
      return issue(line, "line-invited", { address, city });
    return one;
  });
  const issues = read.flatMap((one) => ("issue" in one ? one.issue : []));
  if (issues.length > 0) return { ok: false, lines: lines.length, issues: issues };
  const invited = read.flatMap((one) => ("invited" in one ? one.invited : []));
  return { ok: true, invited: invited.map(({ meetupId, address }) => ({ meetupId, address })) };
}

const identity = ({ meetupId, address }: Known) => `${meetupId} ${address}`;

function issue(line: number, code: FieldCode, params: Params = {}): Line {
  return { issue: { field: `lines.${line}`, code, params: { line, ...params } } };
}

/** The last comma, semicolon or tab precedes the address: "St. John's, NL, zoe@example.ca". */
const LINE = /^(.*\S)\s*[,;\t]\s*([^,;\t]+)$/;
/** As copied from mail programs: "Zoé <zoe@example.ca>". */
const BRACKETED = /^[^<>]*<([^<>]+)>$/;

function readLine(text: string, line: number, towns: readonly Town[]): Line {
  const found = LINE.exec(text);
  if (!found) return issue(line, "line-shape");
  const [, city = "", typed = ""] = found;
  const town = resolveTown(city, towns);
  if (!town) return issue(line, "line-city", { city });
  const normal = normalizeAddress(BRACKETED.exec(typed)?.[1] ?? typed);
  if (!normal.ok) {
    const hasAccents = normal.reason === "address-accents";
    return issue(line, hasAccents ? "line-accents" : "line-address", { address: typed });
  }
  return { invited: { meetupId: town.meetupId, address: normal.address, city } };
}
