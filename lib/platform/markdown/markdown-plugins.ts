import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";

const MAX_DEPTH = 12;
const MOST_LINES = 1000;
/** More than any field takes. */
const MOST_CHARACTERS = 50_000;
/** Rows are padded to the width of the first, so a page of pipes could become millions of cells. */
const MOST_CELLS = 1000;

const MOST_MARKS = 200;
/** What opens or closes something within a line. */
const MARK = /[*_~`[\]<@&\\!]|www\.|https?:/g;
/** What begins another paragraph, whatever stands before it. */
const BEGINS = /^ {0,3}($|[-+*] |#{1,6} )/;

type Parent = { children: RootContent[] };
const isParent = (node: object): node is Parent => "children" in node;

const TOO_DEEP = /^((?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){12}[ \t]*)(?=[>+*-]|\d)/gm;

/** Cuts the quotes and lists that one line nests: parsing thousands takes seconds. */
export function shallow(markdown: string): string {
  return markdown.replace(TOO_DEEP, "$1\\");
}

/** Parsing time is quadratic in the number of lines, and in the marks of a paragraph. */
export function isTooLong(markdown: string): boolean {
  if (markdown.length > MOST_CHARACTERS) return true;
  const lines = markdown.split("\n", MOST_LINES + 1);
  let marks = 0;
  return (
    lines.length > MOST_LINES ||
    lines.some((line) => {
      if (BEGINS.test(line)) marks = 0;
      marks += line.match(MARK)?.length ?? 0;
      return marks > MOST_MARKS;
    })
  );
}

/** The text with its line breaks, without Markdown. */
export function asPlainText(markdown: string): Root {
  const text = { type: "text" as const, value: markdown };
  return { type: "root", children: [{ type: "paragraph", children: [text] }] };
}

/** Treats HTML as text, keeps line breaks and limits nesting, so that rendering cannot fail. */
export function normalizeSource() {
  return (tree: Root): void => {
    // An explicit stack: a thousand nested quotes would overflow the call stack.
    const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, depth } = next;
      if (!isParent(node)) continue;
      node.children = node.children.flatMap((child) => tidied(child, node as Nodes));
      if (depth >= MAX_DEPTH) node.children = [flat(node as Nodes)];
      for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
    }
  };
}

const BLOCKS = new Set(["root", "blockquote", "listItem"]);

function tidied(node: RootContent, parent: Nodes): RootContent[] {
  switch (node.type) {
    case "html": {
      const nodes = lines(node.value.replace(/<!--[\s\S]*?(-->|$)/g, ""));
      return BLOCKS.has(parent.type) && nodes.length > 0
        ? [{ type: "paragraph", children: nodes }]
        : nodes;
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
  const texts: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ("value" in next) texts.push(next.value);
    if (isParent(next)) waiting.push(...[...next.children].reverse());
  }
  const text = { type: "text" as const, value: texts.join(" ") };
  const isBlock = BLOCKS.has(node.type) || node.type === "list" || node.type === "table";
  return isBlock ? { type: "paragraph", children: [text] } : text;
}
