import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";

const DEEPEST = 12;
const MOST_LINES = 1000;
/** Each row is drawn as wide as the first: a page of pipes would become millions of cells. */
const MOST_CELLS = 1000;

type Parent = { children: RootContent[] };
const isParent = (node: object): node is Parent => "children" in node;

const TOO_DEEP = /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){12}[ \t]*)(?=[>+*-]|\d)/gm;

/** Ends the quotes and lists within each other that one line opens: reading thousands takes seconds. */
export function shallow(markdown: string): string {
  return markdown.replace(TOO_DEEP, "$1\\");
}

/** Thousands of lines: reading them takes seconds, by the square of their number. */
export function isEndless(markdown: string): boolean {
  return markdown.split("\n", MOST_LINES + 1).length > MOST_LINES;
}

/** The text with its lines, and nothing read into it. */
export function asTyped(markdown: string): Root {
  const words = { type: "text" as const, value: markdown };
  return { type: "root", children: [{ type: "paragraph", children: [words] }] };
}

/**
 * What people wrote, before it becomes a page: HTML is words like any other, a line's end is one, and
 * nothing nests so deep that drawing it fails.
 */
export function tidyWritten() {
  return (tree: Root): void => {
    // A stack of our own: a thousand quotes within quotes overflow the language's.
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      if (!isParent(node)) continue;
      node.children = node.children.flatMap((child) => tidied(child, node as Nodes));
      if (depth >= DEEPEST) node.children = [flat(node as Nodes)];
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    }
  };
}

const BLOCKS = new Set(["root", "blockquote", "listItem"]);

function tidied(node: RootContent, parent: Nodes): RootContent[] {
  switch (node.type) {
    case "html": {
      const words = lines(node.value.replace(/<!--[\s\S]*?(-->|$)/g, ""));
      return BLOCKS.has(parent.type) && words.length > 0
        ? [{ type: "paragraph", children: words }]
        : words;
    }
    case "text":
      return lines(node.value);
    case "table":
      return node.children.length * (node.children[0]?.children.length ?? 0) > MOST_CELLS
        ? [flat(node)]
        : [node];
    case "footnoteReference":
      return [{ type: "text", value: `[${node.identifier}]` }];
    case "footnoteDefinition":
      return [{ type: "paragraph", children: lines(`[${node.identifier}]`) }, ...node.children];
    default:
      return [node];
  }
}

function lines(value: string): PhrasingContent[] {
  return value
    .split(/\r?\n/)
    .flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: "break" as const }] : []),
      ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
    ]);
}

function flat(node: Nodes): RootContent {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ("value" in next) words.push(next.value);
    if (isParent(next)) waiting.push(...[...next.children].reverse());
  }
  const text = { type: "text" as const, value: words.join(" ") };
  const isBlock = BLOCKS.has(node.type) || node.type === "list" || node.type === "table";
  return isBlock ? { type: "paragraph", children: [text] } : text;
}
