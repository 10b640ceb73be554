import type { ElementContent, Root } from "hast";
import { createElement, Fragment, type ReactNode } from "react";
import { ADDRESS } from "./html-plugins";

/** What a browser needs of rendered Markdown: a text, or an element of a few tags. */
export type MarkdownTree = string | { tag: string; href?: string; children: MarkdownTree[] };

/** The tags that rendered Markdown may have. */
const TAGS = new Set([
  ...["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"],
  ...["a", "em", "strong", "del", "ul", "ol", "li"],
  ...["table", "thead", "tbody", "tr", "th", "td"],
]);
const VOID = new Set(["br", "hr"]);

/** Plain data, so that it also survives the page of a form that was posted before its scripts had loaded. */
export function packed(tree: Root): MarkdownTree[] {
  return (tree.children as ElementContent[]).flatMap(packedNode);
}

function packedNode(node: ElementContent): MarkdownTree[] {
  if (node.type === "text") return [node.value];
  if (node.type !== "element") return [];
  const children = node.children.flatMap(packedNode);
  if (!TAGS.has(node.tagName)) return children;
  const { href } = node.properties;
  return [{ tag: node.tagName, ...(typeof href === "string" && { href }), children }];
}

/** Renders only the tags and links above, whatever it is given. */
export function treeToReact(tree: readonly MarkdownTree[]): ReactNode {
  return createElement(Fragment, null, ...tree.map(nodeToReact));
}

function nodeToReact(node: MarkdownTree): ReactNode {
  if (typeof node === "string") return node;
  const children = node.children.map(nodeToReact);
  if (!TAGS.has(node.tag)) return createElement(Fragment, null, ...children);
  if (VOID.has(node.tag)) return createElement(node.tag);
  return createElement(node.tag, linkOf(node), ...children);
}

/** What a hashtag or a mention leads to. */
const WITHIN_SITE = /^\/(en|fr)\/(n|people)\/[\w-]+$/;

function linkOf({ href = "" }: { href?: string }): { href: string; rel?: string } | null {
  if (WITHIN_SITE.test(href)) return { href };
  return ADDRESS.test(href) ? { href, rel: "ugc nofollow noopener" } : null;
}
