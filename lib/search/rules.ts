/** What was typed: single words, and phrases in quotation marks of either language. */
export type Wanted = { words: string; phrases: string[] };

const PHRASE = /["“«]([^"“”«»]+)["”»]/g;
const MOST_PHRASES = 5;

/** Nothing else that was typed is an operator. */
export function wantedOf(typed: string): Wanted {
  const found = [...typed.matchAll(PHRASE)].map(([, phrase = ""]) => phrase.trim());
  const phrases = found.filter(Boolean).slice(0, MOST_PHRASES);
  return { words: typed.replace(PHRASE, " ").trim(), phrases };
}

/** Around a match in an excerpt. No font has these characters; a text that has them is excerpted without. */
export const MATCH = { start: "\ue000", end: "\ue001" };
const MARKS = /[\ue000\ue001]/g;

export const withoutMarks = (text: string): string => text.replace(MARKS, "");

export type Part = { text: string; isMatch: boolean };

/** An excerpt as Postgres marked it. */
export function partsOf(marked: string): Part[] {
  return marked
    .split(MATCH.start)
    .flatMap((piece, at) => {
      const [match = "", rest = ""] = at === 0 ? ["", piece] : piece.split(MATCH.end);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

export type Place = { rank: string; id: string };

export const placeOf = (after: string | null): Place | null => {
  const [rank, id] = after?.split("_") ?? [];
  return rank && id ? { rank, id } : null;
};
export const afterOf = ({ rank, id }: Place): string => `${rank}_${id}`;
