/** A part of a paragraph: a web address, or what stands between two. */
export type Part = { text: string; isLink: boolean };

// A full stop or a bracket after an address is the sentence's.
const WEB_ADDRESS = /(https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]}'’])/i;

/** The paragraphs of a text that a person wrote, with its web addresses. Nothing else in it has a meaning. */
export function paragraphsOf(text: string): Part[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(partsOf);
}

/** `split` with one group alternates between what is around a match and the match. */
const partsOf = (paragraph: string): Part[] =>
  paragraph
    .split(WEB_ADDRESS)
    .map((text, at) => ({ text, isLink: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
