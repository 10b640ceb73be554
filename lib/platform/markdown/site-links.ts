import type { Element, ElementContent, Root } from "hast";

/** Where each known hashtag and handle leads, by its lower-case text with its sign: "#hcsmca", "@zoe". */
export type SiteLinks = ReadonlyMap<string, string>;

const HASHTAG = String.raw`(?<![\p{L}\p{N}_&#/])#[\p{L}\p{N}_]{1,60}`;
// Not in an e-mail address or a web address, nor in a handle of another site: @zoe@example.social, @zoe.example.ca.
const MENTION = String.raw`(?<![\p{L}\p{N}_@&#/.+-])@[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*(?![\p{L}\p{M}\p{N}_@]|[.-][\p{L}\p{N}])`;
const REFERENCE = new RegExp(`${HASHTAG}|${MENTION}`, "gu");
/** As many as a page's other links. */
const MOST = 200;
const NO_LINKS_IN = new Set(["a", "code", "pre"]);

/** The hashtags and mentions of texts, with their signs, in lower case, each once. */
export function referencesIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => text.match(REFERENCE) ?? []);
  return [...new Set(found.map((reference) => reference.toLowerCase()))].slice(0, MOST);
}

/** A part of a text; with `href` a hashtag or mention that is known. */
export type Part = { text: string; href?: string };

/** The parts of a text, which together are the text. */
export function linkedParts(text: string, links: SiteLinks): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: reference, index } of text.matchAll(REFERENCE)) {
    const href = links.get(reference.toLowerCase());
    if (!href) continue;
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: reference, href });
    from = index + reference.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

/** After sanitizing, links the known hashtags and mentions; the others stay text. */
export function linkWithinSite({ links }: { links: SiteLinks }) {
  let count = 0;
  const nodeOf = ({ text, href }: Part): ElementContent => {
    if (href === undefined || count === MOST) return textNode(text);
    count += 1;
    return { type: "element", tagName: "a", properties: { href }, children: [textNode(text)] };
  };
  const walk = (node: Root | Element): void => {
    node.children = (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === "text") return linkedParts(child.value, links).map(nodeOf);
      if (child.type === "element" && !NO_LINKS_IN.has(child.tagName)) walk(child);
      return [child];
    });
  };
  return (tree: Root): void => {
    if (links.size > 0) walk(tree);
  };
}

/** The texts of rendered Markdown in which references would be linked. */
export function linkableTexts(node: Root | ElementContent): string[] {
  if (node.type === "text") return [node.value];
  if (!("children" in node) || (node.type === "element" && NO_LINKS_IN.has(node.tagName)))
    return [];
  return (node.children as ElementContent[]).flatMap(linkableTexts);
}

const textNode = (value: string): ElementContent => ({ type: "text", value });
