import { describe, expect, it } from "vitest";
import { atomFeed, type Feed, type FeedEntry, jsonFeed } from "./rules";

const at = new Date("2026-11-27T08:00:00Z");
const entry: FeedEntry = {
  ...{ id: "1b4e28ba-2fa1-41d2-883f-0016d3cca427", slug: "a-room", title: null, locale: "fr" },
  ...{ stayed: 'Un bar, <b>"deux"</b> & trois\u0001', authorName: "Zoé & Cie" },
  ...{
    opening: "**Bonsoir** [là](javascript:alert(1)) [ici](https://example.ca/?a=1&b=2)",
    closing: null,
  },
  ...{ publishedAt: at, updatedAt: new Date("2026-11-28T08:00:00Z") },
  points: [{ kind: "next_time", text: "Venir **tôt**" }],
  event: { slug: "night", hashtag: "hcsmca" },
};
const feed: Feed = {
  ...{ path: "event/night", page: "/n/night/reflections", updatedAt: at },
  name: { en: "Reflections", fr: "Réflexions" },
  entries: [entry],
};
const options = { origin: "https://rollcall.example:3000" };

describe("an Atom feed", () => {
  it("escapes texts, and HTML once more, and leaves out what XML cannot contain", () => {
    const xml = atomFeed(feed, options);
    expect(xml).toContain("<name>Zoé &amp; Cie</name>");
    expect(xml).toContain(
      "&lt;p&gt;Un bar, &amp;lt;b&amp;gt;&amp;quot;deux&amp;quot;&amp;lt;/b&amp;gt; &amp;amp; trois&lt;/p&gt;",
    );
    expect(xml).toContain("https://example.ca/?a=1&amp;amp;b=2");
    expect(xml).toContain("&lt;li&gt;Venir **tôt**&lt;/li&gt;");
    expect(xml).not.toContain("javascript");
    expect(xml).not.toContain("\u0001");
  });

  it("has ids that stay, and absolute addresses", () => {
    const xml = atomFeed(feed, { ...options, locale: "fr" });
    expect(xml).toContain("<id>tag:rollcall.example,2026:event/night</id>");
    expect(xml).toContain(`<id>urn:uuid:${entry.id}</id>`);
    const links = [...xml.matchAll(/<link rel="(\w+)"[^>]*href="([^"]*)"/g)];
    expect(links.map(([, rel, href]) => [rel, href])).toEqual([
      ["self", "https://rollcall.example:3000/api/feeds/event/night/atom?lang=fr"],
      ["alternate", "https://rollcall.example:3000/fr/n/night/reflections"],
      ["alternate", "https://rollcall.example:3000/fr/n/night/reflections/a-room"],
    ]);
  });

  it("is in both languages where none is asked for; each entry is in its own", () => {
    const xml = atomFeed(feed, options);
    expect(xml).toContain("<title>Reflections · Réflexions</title>");
    expect(xml).toContain('<entry xml:lang="fr">');
    expect(xml).toContain("&lt;h2&gt;La prochaine fois&lt;/h2&gt;");
    expect(xml).toContain('href="https://rollcall.example:3000/n/night/reflections/a-room"');
  });
});

it("a JSON feed has the same", () => {
  expect(JSON.parse(jsonFeed(feed, { ...options, locale: "en" }))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Reflections",
    language: "en",
    home_page_url: "https://rollcall.example:3000/en/n/night/reflections",
    feed_url: "https://rollcall.example:3000/api/feeds/event/night/json?lang=en",
    items: [
      {
        id: `urn:uuid:${entry.id}`,
        url: "https://rollcall.example:3000/en/n/night/reflections/a-room",
        content_html: expect.stringContaining("<strong>Bonsoir</strong> là"),
        date_published: "2026-11-27T08:00:00.000Z",
        date_modified: "2026-11-28T08:00:00.000Z",
        language: "fr",
        authors: [{ name: "Zoé & Cie" }],
        tags: ["hcsmca"],
      },
    ],
  });
});
