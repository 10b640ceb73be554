import type { Element, ElementContent, Root } from "hast";

type Parent = Root | Element;
type Change = (element: Element, within: readonly string[]) => ElementContent[];

function change(node: Parent, to: Change, within: readonly string[] = []): void {
  const inner = node.type === "element" ? [...within, node.tagName] : within;
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    if (child.type !== "element") return [child];
    const changed = to(child, inner);
    for (const each of changed) if (each.type === "element") change(each, to, inner);
    return changed;
  });
}

const textNode = (value: string): ElementContent => ({ type: "text", value });

/** Replaces external images with links, because pages load nothing foreign, and checkboxes with symbols. */
export function withoutForeign() {
  return (tree: Root): void =>
    change(tree, (element, within) => {
      const { tagName, properties } = element;
      if (tagName === "input") return [textNode(properties.checked ? "☑" : "☐")];
      if (tagName !== "img") return [element];
      const address = String(properties.src ?? "");
      const name = textNode(String(properties.alt || address));
      if (within.includes("a")) return [name];
      return [{ type: "element", tagName: "a", properties: { href: address }, children: [name] }];
    });
}

/** One URL, defined once, could be behind thousands of links and make a page of megabytes. */
const MOST_LINKS = 200;
const LONGEST_ADDRESS = 2000;
/** Nothing relative: in a mail, a feed or a copy it would lead elsewhere. */
export const ADDRESS = /^(https?:|mailto:)/i;

/** After sanitizing, a link without a URL becomes text; the others get `rel` attributes. */
export function plainLinks() {
  return (tree: Root): void => {
    let links = 0;
    change(tree, (element) => {
      if (element.tagName !== "a") return [element];
      const href = String(element.properties.href ?? "");
      if (!ADDRESS.test(href) || href.length > LONGEST_ADDRESS || links === MOST_LINKS)
        return element.children;
      links += 1;
      element.properties = { href, rel: ["ugc", "nofollow", "noopener"] };
      return [element];
    });
  };
}

const HEADING = /^h([1-6])$/;

/** Shifts headings below the page's own without skipping levels; without `top` they become paragraphs. */
export function shiftHeadings({ top }: { top: number | null }) {
  return (tree: Root): void => {
    let last = (top ?? 0) - 1;
    change(tree, (element) => {
      const level = Number(HEADING.exec(element.tagName)?.[1]);
      if (!level) return [element];
      if (top === null) return [{ ...element, tagName: "p" }];
      last = Math.min(top + level - 1, last + 1, 6);
      return [{ ...element, tagName: `h${last}` }];
    });
  };
}
