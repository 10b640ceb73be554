/** Towns that the tz database spells differently. */
const SPELLINGS: Record<string, string> = { "America/St_Johns": "St. John’s" };

/**
 * The town that a zone is named after, which names the zone in texts. The tz database uses the most populous town
 * ("Theory and pragmatics of the tz code and data").
 */
export function zoneTown(timeZone: string): string {
  const name = timeZone.slice(timeZone.lastIndexOf("/") + 1);
  return SPELLINGS[timeZone] ?? name.replaceAll("_", " ");
}
