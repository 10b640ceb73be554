/**
 * Removes characters that the picture's typeface lacks. The renderer would fetch a font for them from a server
 * abroad, with the text in the URL.
 */
export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\u202f", "\u00a0")
    .replace(
      /[^\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122]/gu,
      "",
    )
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Pixels, chosen so that the title fits on four lines. */
export function titleSize(title: string): number {
  const steps: [most: number, size: number][] = [
    [16, 132],
    [32, 104],
    [56, 84],
    [84, 68],
  ];
  return steps.find(([most]) => title.length <= most)?.[1] ?? 56;
}
