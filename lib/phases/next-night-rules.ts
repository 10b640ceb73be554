/** However it is capitalized. */
export const isSameHashtag = (a: string, b: string): boolean =>
  a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
