import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isTooLong, shallow } from "./markdown-plugins";

/** Marks anywhere, and what would become a link by itself. */
const MARKS = /[\\`*_[\]<>#|~&]|(?<=\bwww)\.|:(?=\/\/)/g;

export const escapeMarks = (text: string): string => text.replace(MARKS, "\\$&");

const reader = unified().use(remarkParse).use(remarkGfm);

// After a web address, a backslash would belong to its link.
const asText = (html: string) => escapeMarks(html).replaceAll("\\<", "&lt;");

const MOST_ROUNDS = 5;

/** Markdown to be pasted where HTML would run: its HTML reads as text, as it does on a page here. */
export function withoutHtml(markdown: string): string {
  if (isTooLong(markdown)) return asText(markdown);
  let written = shallow(markdown);
  // What was no tag may be one once the comment in it is text.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = htmlIn(reader.parse(written));
    if (found.length === 0) return written;
    for (const [start, end] of found.reverse())
      written = written.slice(0, start) + asText(written.slice(start, end)) + written.slice(end);
  }
  return asText(written);
}

/** Where HTML stands, in order. */
function htmlIn(node: Nodes): [start: number, end: number][] {
  if (node.type === "html" && node.position)
    return [[node.position.start.offset ?? 0, node.position.end.offset ?? 0]];
  return "children" in node ? node.children.flatMap(htmlIn) : [];
}
