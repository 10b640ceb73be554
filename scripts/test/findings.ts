export type Finding = { text: string; isFine: boolean };

/** Prints them, and returns whether all are fine. */
export function report(findings: Finding[]): boolean {
  for (const { text, isFine } of findings) console.log(`${isFine ? "ok     " : "FAILED "}${text}`);
  return findings.every(({ isFine }) => isFine);
}
