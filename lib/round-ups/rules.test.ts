import type { PhrasingContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import corpus from "@/e2e/fixtures/xss/corpus.json";
import type { LocalDate } from "@/lib/platform/time/local";
import {
  isEmptyText,
  isSameText,
  moved,
  onPage,
  quoteState,
  roundUpMarkdown,
  roundUpRefusal,
} from "./rules";

const [doors, closing] = [new Date("2026-01-16T00:00Z"), new Date("2026-01-16T03:00Z")];
const night = (status: "draft" | "published" | "canceled") => ({
  ...{ status, localDate: "2026-01-15" as LocalDate },
  meetups: [
    {
      ...{ kind: "city" as const, localDate: "2026-01-15" as LocalDate },
      ...{ startsAt: doors, endsAt: closing },
    },
  ],
});

it.each([
  ["published", closing, null],
  ["published", doors, "not-over"],
  ["draft", closing, "not-over"],
  ["canceled", closing, "event-canceled"],
] as const)("rounds up a night that is over: %s at %s", (status, now, expected) => {
  expect(roundUpRefusal(night(status), now)).toBe(expected);
});

describe("a quote", () => {
  const reflection = { status: "published", quotable: true, stayed: "It snowed" } as const;
  const of = (more: object) =>
    quoteState({ quoted: "It snowed", pointId: null, reflection, point: null, ...more });

  it.each([
    ["as it was chosen", {}, "shown"],
    ["of a point", { quoted: "Chairs", pointId: "p", point: { text: "Chairs" } }, "shown"],
    ["whose words changed", { reflection: { ...reflection, stayed: "It rained" } }, "changed"],
    [
      "of a point whose words changed",
      { quoted: "Chairs", pointId: "p", point: { text: "More chairs" } },
      "changed",
    ],
    [
      "of a point that reads as the sentence does, but is gone",
      { pointId: "p", point: null },
      "changed",
    ],
    ["withdrawn", { reflection: { ...reflection, status: "withdrawn" } }, "withdrawn"],
    ["no longer to be quoted", { reflection: { ...reflection, quotable: false } }, "withdrawn"],
    ["whose reflection is gone", { reflection: null }, "withdrawn"],
  ])("%s", (_, more, expected) => {
    expect(of(more)).toBe(expected);
  });
});

it.each([
  [{ id: "b", from: 1, direction: "up" }, ["b", "a", "c"]],
  [{ id: "b", from: 1, direction: "down" }, ["a", "c", "b"]],
  [{ id: "a", from: 0, direction: "up" }, null],
  [{ id: "c", from: 2, direction: "down" }, null],
  [{ id: "b", from: 0, direction: "down" }, null],
  [{ id: "gone", from: 1, direction: "up" }, null],
] as const)("moves %j", (move, expected) => {
  expect(moved(["a", "b", "c"], move)).toEqual(expected);
});

it.each([
  [0, 1, { from: 0, shown: 0, previous: null, next: null }],
  [50, 1, { from: 0, shown: 50, previous: null, next: null }],
  [51, 1, { from: 0, shown: 50, previous: null, next: 2 }],
  [51, 2, { from: 50, shown: 1, previous: 1, next: null }],
  [50, 2, { from: 0, shown: 50, previous: null, next: null }],
  [120, 2, { from: 50, shown: 50, previous: 1, next: 3 }],
  [120, 99, { from: 100, shown: 20, previous: 2, next: null }],
])("of %i quotes, page %i", (count, page, expected) => {
  const all = Array.from({ length: count }, (_, at) => at);
  const { items, ...rest } = onPage(all, page);
  expect({ ...rest, shown: items.length }).toEqual(expected);
  expect(items).toEqual(all.slice(expected.from, expected.from + expected.shown));
});

const texts = { titleEn: null, titleFr: null, textEn: null, textFr: null };

it("knows an empty text, and the same one", () => {
  expect(isEmptyText(texts)).toBe(true);
  expect(isEmptyText({ ...texts, textFr: "Bon" })).toBe(false);
  expect(isSameText(texts, { ...texts })).toBe(true);
  expect(isSameText(texts, { ...texts, titleEn: "A" })).toBe(false);
});

it("is Markdown that shows plain text as it is, and organizers' Markdown as they meant it", () => {
  const items = [
    {
      kind: "text",
      texts: { ...texts, titleEn: "Food #1", textFr: "**Du** pain" },
    },
    { kind: "quote", quoted: "*Not* bold\n# nor a title", by: "Ana_S", path: "/en/n/x#y" },
  ] as const;
  const written = roundUpMarkdown(
    { title: "A [night]", items },
    { locale: "en", origin: "https://example.ca" },
  );
  expect(written).toBe(
    [
      "# A \\[night\\]",
      "",
      "## Food \\#1",
      "",
      "**Du** pain",
      "",
      "> \\*Not\\* bold \\# nor a title",
      ">",
      "> [Ana\\_S](https://example.ca/en/n/x#y)",
      "",
    ].join("\n"),
  );
});

it.each([
  ["a <script>alert(1)</script> b", "a &lt;script\\>alert(1)&lt;/script\\> b"],
  ["<script>\nalert(1)\n</script>", "&lt;script\\>\nalert(1)\n&lt;/script\\>"],
  ["- <b onclick='x'>*b*</b>", "- &lt;b onclick='x'\\>*b*&lt;/b\\>"],
  ["**1 < 2** & `<b>` <https://a.ca>", "**1 < 2** & `<b>` <https://a.ca>"],
  ["> <img src=x onerror=alert(1)>", "> &lt;img src=x onerror=alert(1)\\>"],
])("has no HTML of what organizers wrote: %j", (textEn, expected) => {
  const items = [{ kind: "text" as const, texts: { ...texts, textEn } }];
  const to = { locale: "en", origin: "https://example.ca" } as const;
  expect(roundUpMarkdown({ title: "A", items }, to)).toBe(`# A\n\n${expected}\n`);
});

it.each(corpus)("leaves no HTML: %j", (textEn) => {
  const items = [{ kind: "text" as const, texts: { ...texts, textEn } }];
  const to = { locale: "en", origin: "https://example.ca" } as const;
  const markdown = roundUpMarkdown({ title: "A", items }, to);
  expect(JSON.stringify(read(markdown))).not.toContain('"type":"html"');
});

const read = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Of plain text, in which addresses may be links; other marks are named. */
const plainText = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      return node.type === "link" ? plainText(node.children) : `(${node.type})`;
    })
    .join("");

it.each([
  ...["# a title", "- a point", "+ a point", "* a point", "1. first", "2) second", "2026. A year"],
  ...["> said", "---", "***", "===", "```js", "~~gone~~", "| a | b |", "    indented", "\ttab"],
  ...["[a](https://example.ca)", "![a](b.png)", "[ ] to do", "<b>bold</b>", "<https://a.ca>"],
  ...["https://example.ca/a_b_c*d*", "www.example.ca", "zoe@example.ca", "mailto:zoe_b@example.ca"],
  ...["&copy; &#35;", "a\\*b\\", "`code`", "[^1]", "_so_ *it* **is**", "two  \nlines", "a\n\nb"],
  ...["a\n===", "a\n- b", "[a]: https://example.ca", "100 % - yes", "3.5 hours", "C++", "a ~ b"],
  ...corpus,
])("is Markdown that reads as the words are shown: %j", (words) => {
  const shown = words.replace(/\s+/g, " ").trim();
  const texts = { titleEn: words, titleFr: null, textEn: null, textFr: null };
  const markdown = roundUpMarkdown(
    {
      title: words,
      items: [
        { kind: "text", texts },
        { kind: "quote", quoted: words, by: words, path: "/en/n/x#y" },
      ],
    },
    { locale: "en", origin: "https://example.ca" },
  );
  const [title, theme, quote, ...more] = read(markdown).children;
  expect(more).toEqual([]);
  expect(title).toMatchObject({ type: "heading", depth: 1 });
  expect(theme).toMatchObject({ type: "heading", depth: 2 });
  for (const heading of [title, theme])
    expect(heading?.type === "heading" && plainText(heading.children)).toBe(shown);
  const [quoted, source, ...others] = quote?.type === "blockquote" ? quote.children : [];
  expect(others).toEqual([]);
  expect(quoted?.type === "paragraph" && plainText(quoted.children)).toBe(shown);
  const [link] = source?.type === "paragraph" ? source.children : [];
  expect(link).toMatchObject({ type: "link", url: "https://example.ca/en/n/x#y" });
  expect(link?.type === "link" && plainText(link.children)).toBe(shown);
});
