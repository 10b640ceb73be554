import { type MarkdownOptions, markdownToTree } from "./to-react";
import { type MarkdownTree, packed } from "./tree";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");

/** Rendered Markdown for programs that read HTML, such as feed readers: the tags of `tree.ts`, and links. */
export function markdownToHtml(markdown: string, options: MarkdownOptions = {}): string {
  return packed(markdownToTree(markdown, options)).map(htmlOf).join("");
}

const VOID = new Set(["br", "hr"]);

function htmlOf(node: MarkdownTree): string {
  if (typeof node === "string") return escapeHtml(node);
  const { tag, href, children } = node;
  if (VOID.has(tag)) return `<${tag}>`;
  const attributes = href === undefined ? "" : ` href="${escapeHtml(href)}"`;
  return `<${tag}${attributes}>${children.map(htmlOf).join("")}</${tag}>`;
}
