import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import corpus from "@/e2e/fixtures/xss/corpus.json";
import { hostileText } from "@/e2e/fixtures/xss/strings";
import { markdownToReact, markdownToTree } from "./to-react";
import { packed, treeToReact } from "./tree";

const renderers = {
  "on the server": (markdown: string) => renderToStaticMarkup(markdownToReact(markdown)),
  "of a preview, in the browser": (markdown: string) =>
    renderToStaticMarkup(treeToReact(packed(markdownToTree(markdown)))),
};

const TAGS =
  /^(p|a|em|strong|del|code|pre|ul|ol|li|blockquote|br|hr|h[1-6]|table|thead|tbody|tr|th|td|sup|section)$/;
const ATTRIBUTES = /^(href|rel|class|style|start|align)$/;
const ELEMENT = /<([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi;

/** What could run in a page that holds it; the renderer's own tags and links cannot. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  for (const [, tag = "", attributes = ""] of html.matchAll(ELEMENT)) {
    if (!TAGS.test(tag)) dangers.push(tag);
    for (const [, name = "", value = ""] of attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)) {
      if (!ATTRIBUTES.test(name)) dangers.push(name);
      if (name === "href" && !/^(https?:|mailto:)/.test(value)) dangers.push(value);
      if (name === "style" && !/^text-align:(left|right|center)$/.test(value)) dangers.push(value);
    }
  }
  const rest = html.replace(ELEMENT, "").replace(/<\/[a-z0-9]+>/gi, "");
  if (rest.includes("<")) dangers.push(rest);
  return dangers;
}

describe.each(Object.entries(renderers))("the renderer %s", (_, render) => {
  it("makes nothing dangerous of any string of the corpus, alone or within other Markdown", () => {
    expect(new Set(corpus).size).toBeGreaterThanOrEqual(300);
    const around = [
      (text: string) => text,
      (text: string) => `> ${text}`,
      (text: string) => `- a\n- ${text}`,
      (text: string) => `[a **b ${text}** c](https://example.ca "${text}")`,
    ];
    for (const text of corpus)
      for (const within of around) expect(dangersIn(render(within(text))), text).toEqual([]);
  });

  it("makes nothing dangerous of generated strings", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(dangersIn(render(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("renders a hundred thousand nested quotes at once", () => {
    const startedAt = performance.now();
    expect(render(`${">".repeat(100_000)} deep`)).toContain("deep");
    expect(render(`${"> ".repeat(100_000)}deep`)).toContain("deep");
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});

it("would notice: the corpus as it stands is dangerous", () => {
  const dangerous = corpus.filter((text) => dangersIn(text).length > 0);
  expect(dangerous.length).toBeGreaterThan(200);
});

it("renders a preview as the page does", () => {
  const text = "# One\n\n*two* [three](https://example.ca)\n\n- four\n\n> five\n\n```\nsix\n```";
  const [page, preview] = Object.values(renderers).map((render) => render(text));
  expect(preview).toBe(page);
});
