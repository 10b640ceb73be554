import { describe, expect, it } from "vitest";
import { hashtagLinks, mastodonLink, mastodonServer, shareLinks, shortened } from "./rules";

const post = {
  text: "Ours & yours: 7 pm #hcsmca",
  address: "https://example.ca/n/x",
  subject: "Ours & yours",
};
const param = (link: string, name: string) => new URL(link).searchParams.get(name);

describe("a prepared post", () => {
  it("keeps its hashtag, ampersands and URL on every network", () => {
    const links = shareLinks(post);
    expect(param(links.bluesky, "text")).toBe(`${post.text} ${post.address}`);
    expect(param(links.x, "text")).toBe(post.text);
    expect(param(links.x, "url")).toBe(post.address);
    expect(param(links.linkedin, "text")).toBe(`${post.text} ${post.address}`);
    expect(param(mastodonLink("mastodon.social", post), "text")).toBe(
      `${post.text} ${post.address}`,
    );
  });

  it("encodes a mail's spaces as %20, not as plus signs", () => {
    const { mail } = shareLinks(post);
    expect(mail).toContain("subject=Ours%20%26%20yours");
    expect(mail).toContain("%0A%0Ahttps%3A%2F%2Fexample.ca");
  });

  it("links to a hashtag with accents", () => {
    const links = hashtagLinks("soirée");
    expect(links.bluesky).toBe("https://bsky.app/hashtag/soir%C3%A9e");
    expect(links.mastodon).toBe("https://mastodon.social/tags/soir%C3%A9e");
    expect(param(links.linkedin, "keywords")).toBe("#soirée");
  });
});

describe("a typed Mastodon server", () => {
  it.each([
    ["mastodon.social", "mastodon.social"],
    ["  Cosocial.CA ", "cosocial.ca"],
    ["https://mastodon.social/@zoe", "mastodon.social"],
    ["@zoe@mstdn.ca", "mstdn.ca"],
    ["zoe@mstdn.ca", "mstdn.ca"],
  ])("is found in %s", (typed, server) => expect(mastodonServer(typed)).toBe(server));

  it.each(["", "mastodon", "javascript:alert(1)", "a b.ca", "-x.ca", "https://", "@zoe@"])(
    "is not found in %j",
    (typed) => expect(mastodonServer(typed)).toBeNull(),
  );
});

describe("shortening a title", () => {
  it.each([
    ["Short", 10, "Short"],
    ["One night, every city", 16, "One night…"],
    ["Donaudampfschifffahrt", 10, "Donaudamp…"],
  ])("%s in %d characters is %s", (text, most, shown) => expect(shortened(text, most)).toBe(shown));
});
