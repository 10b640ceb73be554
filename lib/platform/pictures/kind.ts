const KINDS = {
  jpeg: [[0, "\xff\xd8\xff"]],
  png: [[0, "\x89PNG\r\n\x1a\n"]],
  webp: [
    [0, "RIFF"],
    [8, "WEBP"],
  ],
} as const satisfies Record<string, readonly (readonly [number, string])[]>;

export type PictureKind = keyof typeof KINDS;

/** By its first bytes, as Latin-1: a name and a declared type may say anything. */
export function pictureKind(start: string): PictureKind | null {
  const starts = ([at, text]: readonly [number, string]) => start.startsWith(text, at);
  const kinds = Object.keys(KINDS) as PictureKind[];
  return kinds.find((kind) => KINDS[kind].every(starts)) ?? null;
}

const MARKUP = /<script|<html|<!doctype|<svg[\s>]|<\?php|%PDF-/i;
const ZIP_END = "PK\x05\x06";
/** Its record and the longest comment (APPNOTE.TXT, 4.3.16). */
const ZIP_END_BYTES = 22 + 65_535;

/** Whether it is also a page, a program, a PDF or an archive. */
export function isPolyglot(bytes: Buffer): boolean {
  return (
    MARKUP.test(bytes.toString("latin1")) ||
    bytes.subarray(-ZIP_END_BYTES).includes(ZIP_END, 0, "latin1")
  );
}
