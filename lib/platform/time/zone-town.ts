/** Where the tz database spells a town otherwise than the town itself. */
const SPELT: Record<string, string> = { "America/St_Johns": "St. John’s" };

/**
 * The town that a zone is named for: its clock bears that name where there is no town of one's own. The tz
 * database names a zone for its most populous town ("Theory and pragmatics of the tz code and data").
 */
export function zoneTown(timeZone: string): string {
  const name = timeZone.slice(timeZone.lastIndexOf("/") + 1);
  return SPELT[timeZone] ?? name.replaceAll("_", " ");
}
