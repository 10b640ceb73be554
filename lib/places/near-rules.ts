import { comparable, comparableNames } from "./comparable-rules";

type Names = { nameEn: string; nameFr: string };

/** The city whose name is a slip or two away from what was typed, or begins with it; null if none or several are. */
export function similarCity<City extends Names>(
  typed: string,
  cities: readonly City[],
): City | null {
  const town = comparable(typed);
  if (town.length < 3) return null;
  const begins = cities.filter((city) =>
    comparableNames(city).some((name) => name.startsWith(town)),
  );
  if (begins.length === 1) return begins[0] ?? null;
  const slips = town.length < 6 ? 1 : 2;
  const ranked = cities
    .map((city) => ({
      city,
      far: Math.min(
        ...comparableNames(city)
          .filter((name) => Math.abs(name.length - town.length) <= slips)
          .map((name) => distance(town, name)),
      ),
    }))
    .filter(({ far }) => far <= slips)
    .sort((a, b) => a.far - b.far);
  const [first, second] = ranked;
  return first && first.far !== second?.far ? first.city : null;
}

/** Levenshtein's, with two neighbours swapped as one slip (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    rows.push(next);
    for (let column = 1; column <= b.length; column += 1) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + differs,
        isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
