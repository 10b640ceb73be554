import type { Element, ElementContent, Root } from "hast";

/** Where each known hashtag leads, by its lower-case text without "#". */
export type Hashtags = ReadonlyMap<string, string>;

const HASHTAG = /(?<![\p{L}\p{N}_&#/])#([\p{L}\p{N}_]{1,60})/gu;
/** As many as a page's other links. */
const MOST = 200;
const NO_LINKS_IN = new Set(["a", "code", "pre"]);

/** The hashtags of texts, in lower case, each once. */
export function hashtagsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => [...text.matchAll(HASHTAG)].map(([, tag = ""]) => tag));
  return [...new Set(found.map((tag) => tag.toLowerCase()))].slice(0, MOST);
}

/** After sanitizing, links the known hashtags; the others stay text. */
export function linkHashtags({ hashtags }: { hashtags: Hashtags }) {
  let links = 0;
  const linked = (value: string): ElementContent[] => {
    const parts: ElementContent[] = [];
    let from = 0;
    for (const { 0: text, 1: tag = "", index } of value.matchAll(HASHTAG)) {
      const href = hashtags.get(tag.toLowerCase());
      if (!href || links === MOST) continue;
      links += 1;
      if (index > from) parts.push(textNode(value.slice(from, index)));
      const children = [textNode(text)];
      parts.push({ type: "element", tagName: "a", properties: { href }, children });
      from = index + text.length;
    }
    return from < value.length ? [...parts, textNode(value.slice(from))] : parts;
  };
  const walk = (node: Root | Element): void => {
    node.children = (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === "text") return linked(child.value);
      if (child.type === "element" && !NO_LINKS_IN.has(child.tagName)) walk(child);
      return [child];
    });
  };
  return (tree: Root): void => {
    if (hashtags.size > 0) walk(tree);
  };
}

const textNode = (value: string): ElementContent => ({ type: "text", value });
