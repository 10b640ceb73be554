type Named = { nameEn: string; nameFr: string };

/** Names that compare equal however they are typed: "St-Jean" and "Saint Jean", "Québec" and "quebec". */
export function comparable(name: string): string {
  return asciiLower(name)
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte");
}

const compared = new WeakMap<Named, string[]>();

/** A city's comparable names, made once: a list of towns is read at each keystroke. */
export function comparableNames(city: Named): string[] {
  const known = compared.get(city);
  if (known) return known;
  const names = [city.nameEn, city.nameFr].map(comparable);
  compared.set(city, names);
  return names;
}

export function asciiLower(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}
