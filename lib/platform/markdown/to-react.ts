import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { plainLinks, shiftHeadings, withoutForeign } from "./shown";
import { asTyped, isEndless, shallow, tidyWritten } from "./written";

const allowed = {
  ...defaultSchema,
  protocols: { href: ["http", "https", "mailto"] },
};

/** `topHeading`: the level of the writer's first heading; null where a heading has no place. */
export type MarkdownOptions = { topHeading?: number | null };

/** Markdown as React elements: never HTML as a string, and nothing that runs or loads. */
export function markdownToReact(markdown: string, options: MarkdownOptions = {}): ReactNode {
  const { topHeading: top = 2 } = options;
  const writer = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(tidyWritten)
    .use(remarkRehype)
    .use(withoutForeign)
    .use(rehypeSanitize, allowed)
    .use(plainLinks)
    .use(shiftHeadings, { top });
  const written = isEndless(markdown) ? asTyped(markdown) : writer.parse(shallow(markdown));
  const tree = writer.runSync(written);
  return toJsxRuntime(tree, { Fragment, jsx, jsxs });
}
