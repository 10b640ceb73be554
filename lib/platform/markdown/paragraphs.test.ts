import { expect, it } from "vitest";
import { emailHtml } from "@/lib/platform/mail/email-html";
import { paragraphsOf } from "./paragraphs";

const linksIn = (text: string) =>
  paragraphsOf(text).flatMap((parts) => parts.flatMap((one) => (one.isLink ? [one.text] : [])));

it("keeps paragraphs, and the lines within them", () => {
  expect(paragraphsOf("One\ntwo\n\n \n\nthree")).toEqual([
    [{ text: "One\ntwo", isLink: false }],
    [{ text: "three", isLink: false }],
  ]);
});

it.each([
  ["See https://example.ca/a?b=c#d.", ["https://example.ca/a?b=c#d"]],
  ["(http://example.ca), https://example.ca/b!", ["http://example.ca", "https://example.ca/b"]],
  ["«\u00a0https://example.ca\u00a0»", ["https://example.ca"]],
  ["javascript:alert(1) www.example.ca example.ca mailto:a@example.ca", []],
  ['https://example.ca/"onclick="alert(1)', ["https://example.ca/"]],
])("links the web addresses of %j", (text, links) => expect(linksIn(text)).toEqual(links));

it("writes no markup of its text", async () => {
  const text = '<img src=x onerror=alert(1)> <a href="https://evil.example">x</a>\n\n**bold**';
  const content = { subject: "", blocks: [{ kind: "written", text, lang: "en" } as const] };
  const html = await emailHtml([{ locale: "en", content }]);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  expect(html).not.toMatch(/<img|<a [^>]*>x|<(b|strong)>/);
  expect(html).toContain("**bold**");
});
