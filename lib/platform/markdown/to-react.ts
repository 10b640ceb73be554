import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { plainLinks, shiftHeadings, withoutForeign } from "./html-plugins";
import { asPlainText, isTooLong, normalizeSource, shallow } from "./markdown-plugins";
import { linkWithinSite, type SiteLinks } from "./site-links";

const allowed = {
  ...defaultSchema,
  protocols: { href: ["http", "https", "mailto"] },
};

/** `topHeading`: the level of the first heading; null turns headings into paragraphs. */
export type MarkdownOptions = { topHeading?: number | null; links?: SiteLinks };

const NO_LINKS: SiteLinks = new Map();

/** Renders Markdown as React elements, never as an HTML string, and nothing that runs or loads. */
export function markdownToReact(markdown: string, options: MarkdownOptions = {}): ReactNode {
  return toJsxRuntime(markdownToTree(markdown, options), { Fragment, jsx, jsxs });
}

/** The same as plain data, for what an action sends to the browser. */
export function markdownToTree(markdown: string, options: MarkdownOptions = {}): Root {
  const { topHeading: top = 2, links = NO_LINKS } = options;
  const writer = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(normalizeSource)
    .use(remarkRehype)
    .use(withoutForeign)
    .use(rehypeSanitize, allowed)
    .use(plainLinks)
    // The only links that lead within this site; they come from its own addresses.
    .use(linkWithinSite, { links })
    .use(shiftHeadings, { top });
  const written = isTooLong(markdown) ? asPlainText(markdown) : writer.parse(shallow(markdown));
  return writer.runSync(written);
}
