export type VersionTexts = {
  title: string | null;
  stayed: string;
  opening: string | null;
  closing: string | null;
  takeaways: string[];
  observations: string[];
  nextTime: string[];
};

const LISTS = ["takeaways", "observations", "nextTime"] as const;

/** Whether an edit changed no word: of who was where, or of the language, no version is kept. */
export function isSameText(before: VersionTexts, after: VersionTexts): boolean {
  const isSameList = (list: (typeof LISTS)[number]) =>
    before[list].length === after[list].length &&
    before[list].every((text, at) => text === after[list][at]);
  return (
    before.title === after.title &&
    before.stayed === after.stayed &&
    before.opening === after.opening &&
    before.closing === after.closing &&
    LISTS.every(isSameList)
  );
}
