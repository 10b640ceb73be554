import type { Nodes } from "hast";
import { markdownToTree } from "./to-react";

const BLOCKS = new Set(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "br"]);

/** What a reader of rendered Markdown reads, on one line. */
export function markdownToText(markdown: string): string {
  return textOf(markdownToTree(markdown)).replace(/\s+/g, " ").trim();
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const text = node.children.map(textOf).join("");
  return node.type === "element" && BLOCKS.has(node.tagName) ? `${text} ` : text;
}
