import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import corpus from "@/e2e/fixtures/xss/corpus.json";
import { linkedParts, referencesIn } from "./site-links";
import { markdownToReact } from "./to-react";

const links = new Map([
  ["#hcsmca", "/en/n/first-night"],
  ["#soirée", "/en/n/soiree"],
  ["@zoe", "/en/people/Zoe"],
  ["@ana-maria", "/en/people/ana-maria"],
]);
const html = (markdown: string) =>
  renderToStaticMarkup(markdownToReact(markdown, { links })).replaceAll("\n", "");
const link = (text: string, href = "/en/n/first-night") => `<a href="${href}">${text}</a>`;
const zoe = (text = "@zoe") => link(text, "/en/people/Zoe");
const foreign = (href: string, text: string) =>
  `<a href="${href}" rel="ugc nofollow noopener">${text}</a>`;

describe("a hashtag", () => {
  it.each([
    ["#hcsmca", link("#hcsmca")],
    ["Hello, #HCSMCA!", `Hello, ${link("#HCSMCA")}!`],
    ["(#soirée)", `(${link("#soirée", "/en/n/soiree")})`],
    ["**#hcsmca**", `<strong>${link("#hcsmca")}</strong>`],
    ["#hcsmca #hcsmca", `${link("#hcsmca")} ${link("#hcsmca")}`],
    ["#unknown and #hcsmcatoo", "#unknown and #hcsmcatoo"],
    ["a#hcsmca and ##hcsmca", "a#hcsmca and ##hcsmca"],
    ["`#hcsmca`", "<code>#hcsmca</code>"],
    ["[#hcsmca](https://example.ca)", foreign("https://example.ca", "#hcsmca")],
    ["<b>#hcsmca</b>", `&lt;b&gt;${link("#hcsmca")}&lt;/b&gt;`],
  ])("in %s", (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`));
});

describe("a mention", () => {
  it.each([
    ["@zoe", zoe()],
    ["Thanks, @Zoe!", `Thanks, ${zoe("@Zoe")}!`],
    ["Ask @zoe.", `Ask ${zoe()}.`],
    ["(@zoe), @zoe: @zoe; @zoe?", `(${zoe()}), ${zoe()}: ${zoe()}; ${zoe()}?`],
    ["« @zoe » et «@zoe»", `« ${zoe()} » et «${zoe()}»`],
    ["l’@zoe, l'@zoe", `l’${zoe()}, l&#x27;${zoe()}`],
    ["@zoe's and @zoe’s", `${zoe()}&#x27;s and ${zoe()}’s`],
    ["@zoe…", `${zoe()}…`],
    ["@zoe—there", `${zoe()}—there`],
    ["@zoe-", `${zoe()}-`],
    ["@ana-maria", link("@ana-maria", "/en/people/ana-maria")],
    ["**@zoe** and *@zoe*", `<strong>${zoe()}</strong> and <em>${zoe()}</em>`],
    ["@zoe #hcsmca", `${zoe()} ${link("#hcsmca")}`],
    ["<b>@zoe</b>", `&lt;b&gt;${zoe()}&lt;/b&gt;`],
  ])("is linked in %s", (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`));

  it.each([
    "@unknown",
    "@zoey, @zoe_, @zoé, @zoe2",
    "@zoe-maria and @ana-là",
    "@@zoe",
    "a@zoe",
    "@zoe.bsky.social",
    "exemple.ca/@zoe",
    "exemple+@zoe and exemple.@zoe",
    "&@zoe, #@zoe".replace("&", "&amp;"),
    "@ zoe, ＠zoe",
    "@z\u043ee",
  ])("is text in %s", (text) => expect(html(text)).toBe(`<p>${text}</p>`));

  it.each([
    ["`@zoe`", "<code>@zoe</code>"],
    ["@zoe@example.ca", `@${foreign("mailto:zoe@example.ca", "zoe@example.ca")}`],
    ["zoe@zoe.ca", foreign("mailto:zoe@zoe.ca", "zoe@zoe.ca")],
    ["https://example.ca/@zoe", foreign("https://example.ca/@zoe", "https://example.ca/@zoe")],
    ["[@zoe](https://example.ca)", foreign("https://example.ca", "@zoe")],
  ])("is nothing of its own in %s", (markdown, expected) =>
    expect(html(markdown)).toBe(`<p>${expected}</p>`),
  );
});

it("at most 200 are linked in a text", () => {
  const most = "#hcsmca @zoe ".repeat(90);
  expect(html(`${most}\n\n${most}`).split("<a ")).toHaveLength(201);
});

it("each is found once, in lower case", () =>
  expect(referencesIn(["#One #two @Zoe a@b.ca", "#ONE, x#three @zoe"])).toEqual([
    "#one",
    "#two",
    "@zoe",
  ]));

it("takes no longer for a text of nothing else", () => {
  const startedAt = performance.now();
  for (const one of ["@", "@a", "@a-", "a-", "#", "@a."]) {
    referencesIn([one.repeat(20_000), `@${one.repeat(20_000)}é`]);
    linkedParts(`@${one.repeat(20_000)}`, links);
  }
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

const pieces = fc.constantFrom(
  ...["@zoe", "@ana-maria", "#hcsmca", "@", "#", "-", ".", " ", "\n", "é", "`", "*", "«", "zoe"],
  ...corpus,
);
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(""));

it("the parts of a text are the text, and only what is known is a link", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parts = linkedParts(text, links);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const part of parts)
        if (part.href) expect(links.get(part.text.toLowerCase())).toBe(part.href);
    }),
  );
});

it("rendered Markdown with and without them reads the same", () => {
  const textOf = (rendered: string) => rendered.replace(/<\/?a\b[^>]*>/g, "");
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = renderToStaticMarkup(markdownToReact(text));
      expect(textOf(html(text))).toBe(textOf(plain).replaceAll("\n", ""));
    }),
    { numRuns: 200 },
  );
});
