import type { Bilingual } from "@/lib/platform/i18n/bilingual";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { escapeHtml, markdownToHtml } from "@/lib/platform/markdown/to-html";
import { feedPath } from "@/lib/share/metadata-rules";

export type FeedEntry = {
  id: string;
  slug: string;
  title: string | null;
  stayed: string;
  opening: string | null;
  closing: string | null;
  locale: Locale;
  authorName: string;
  publishedAt: Date;
  updatedAt: Date;
  points: { kind: "takeaway" | "observation" | "next_time"; text: string }[];
  event: { slug: string; hashtag: string };
};

export type Feed = {
  /** Its address and its id, below /api/feeds: "city/vancouver". */
  path: string;
  /** The page that it follows, without the language. */
  page: string;
  name: Bilingual;
  updatedAt: Date;
  entries: FeedEntry[];
};

type Options = { origin: string; locale?: Locale | undefined };

/** Without a language, links lead to the reader's. */
const linkOf = (path: string, { origin, locale }: Options) =>
  `${origin}${locale ? `/${locale}` : ""}${path}` || origin;

export const feedAddress = (path: string, format: "atom" | "json", { origin, locale }: Options) =>
  `${origin}${feedPath(path, format, locale)}`;

const entryLink = ({ event, slug }: FeedEntry, options: Options) =>
  linkOf(`/n/${event.slug}/reflections/${slug}`, options);

function nameOf({ name }: Feed, locale?: Locale): string {
  return [...new Set(locale ? [name[locale]] : LOCALES.map((each) => name[each]))].join(" · ");
}

const titleOf = ({ title, stayed }: FeedEntry) => title ?? stayed;

const LISTS = [
  ["takeaway", "takeaways"],
  ["observation", "observations"],
  ["next_time", "next-time"],
] as const;

/** The whole reflection, in its own language. */
function contentOf({ stayed, opening, closing, points, locale }: FeedEntry): string {
  const t = translator(locale, "reflections");
  const lists = LISTS.map(([wanted, name]) => {
    const items = points.filter(({ kind }) => kind === wanted);
    if (items.length === 0) return "";
    const rows = items.map(({ text }) => `<li>${escapeHtml(text)}</li>`);
    return `<h2>${escapeHtml(t(name))}</h2><ul>${rows.join("")}</ul>`;
  });
  const [first, last] = [opening, closing].map((text) => markdownToHtml(text ?? ""));
  return [`<p>${escapeHtml(stayed)}</p>`, first, ...lists, last].join("");
}

/** What XML 1.0 cannot contain, even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xml = (text: string) => escapeHtml(text.replace(NOT_XML, ""));

const tag = (name: string, text: string, attributes = "") =>
  `<${name}${attributes}>${xml(text)}</${name}>`;

/** A name of the feed for ever (RFC 4151). */
const idOf = ({ path }: Feed, origin: string) => `tag:${new URL(origin).hostname},2026:${path}`;

/** Atom (RFC 4287). */
export function atomFeed(feed: Feed, options: Options): string {
  const self = feedAddress(feed.path, "atom", options);
  const language = options.locale ? ` xml:lang="${options.locale}"` : "";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${language}>`,
    tag("id", idOf(feed, options.origin)),
    tag("title", nameOf(feed, options.locale)),
    tag("updated", feed.updatedAt.toISOString()),
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(linkOf(feed.page, options))}"/>`,
    ...feed.entries.map((entry) => atomEntry(entry, options)),
    "</feed>",
    "",
  ].join("\n");
}

const atomEntry = (entry: FeedEntry, options: Options) =>
  [
    `<entry xml:lang="${entry.locale}">`,
    tag("id", `urn:uuid:${entry.id}`),
    tag("title", titleOf(entry)),
    tag("published", entry.publishedAt.toISOString()),
    tag("updated", entry.updatedAt.toISOString()),
    `<author>${tag("name", entry.authorName)}</author>`,
    `<link rel="alternate" type="text/html" href="${xml(entryLink(entry, options))}"/>`,
    `<category term="${xml(entry.event.hashtag)}"/>`,
    tag("content", contentOf(entry), ' type="html"'),
    "</entry>",
  ].join("\n");

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed, options: Options): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: nameOf(feed, options.locale),
    home_page_url: linkOf(feed.page, options),
    feed_url: feedAddress(feed.path, "json", options),
    ...(options.locale && { language: options.locale }),
    items: feed.entries.map((entry) => ({
      id: `urn:uuid:${entry.id}`,
      url: entryLink(entry, options),
      title: titleOf(entry),
      content_html: contentOf(entry),
      date_published: entry.publishedAt.toISOString(),
      date_modified: entry.updatedAt.toISOString(),
      authors: [{ name: entry.authorName }],
      language: entry.locale,
      tags: [entry.event.hashtag],
    })),
  });
}
