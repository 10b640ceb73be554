import { markdownToText } from "./to-text";

/** Whole words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, "")}…`;
}

/** The beginning of what a reader of rendered Markdown reads, on one line. */
export const excerptOf = (markdown: string, length: number): string =>
  shortened(markdownToText(markdown), length);
