import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { hashtagsIn } from "./hashtags";
import { markdownToReact } from "./to-react";

const hashtags = new Map([
  ["hcsmca", "/en/n/first-night"],
  ["soirée", "/en/n/soiree"],
]);
const html = (markdown: string) =>
  renderToStaticMarkup(markdownToReact(markdown, { hashtags })).replaceAll("\n", "");
const link = (text: string, href = "/en/n/first-night") => `<a href="${href}">${text}</a>`;

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
    [
      "[#hcsmca](https://example.ca)",
      '<a href="https://example.ca" rel="ugc nofollow noopener">#hcsmca</a>',
    ],
    ["<b>#hcsmca</b>", `&lt;b&gt;${link("#hcsmca")}&lt;/b&gt;`],
  ])("in %s", (markdown, expected) => expect(html(markdown)).toBe(`<p>${expected}</p>`));

  it("is linked at most 200 times", () => {
    expect(
      html(`${"#hcsmca ".repeat(190)}\n\n${"#hcsmca ".repeat(190)}`).split("<a "),
    ).toHaveLength(201);
  });

  it("is found once, in lower case", () =>
    expect(hashtagsIn(["#One #two", "#ONE, x#three"])).toEqual(["one", "two"]));
});
