/** In one list; here, so that a browser needs no schema for it. */
export const MAX_POINTS = 20;

const BULLET = /^\s*(?:[-*+•◦▪‣·–—]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/;
const NUMBERED = /^\s*\d/;

/**
 * The points of a text: a list's, if it has bullets or is numbered; otherwise the text is one point. A line without
 * a bullet continues the one before it. One number alone is more likely a sentence's beginning.
 */
export function splitPoints(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  const marked = lines.filter((line) => BULLET.test(line));
  const [only] = marked;
  const isList = marked.length > 1 || (only !== undefined && !NUMBERED.test(only));
  if (!isList) return text.trim() === "" ? [] : [text.trim()];
  const points: string[] = [];
  for (const line of lines) {
    const words = line.replace(BULLET, "").trim();
    if (words === "") continue;
    if (points.length === 0 || BULLET.test(line)) points.push(words);
    else points[points.length - 1] += `\n${words}`;
  }
  return points;
}
