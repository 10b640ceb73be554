import { hashOf } from "@/lib/platform/cache/etag";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { atomFeed, type Feed, jsonFeed } from "./rules";
import type { Format } from "./schema";

const TYPES: Record<Format, string> = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** Caches may keep it for five minutes. */
export function feedResponse(feed: Feed, format: Format, locale?: Locale): Response {
  const options = { origin: env().publicUrl, locale };
  const file = new TextEncoder().encode(
    format === "atom" ? atomFeed(feed, options) : jsonFeed(feed, options),
  );
  return new Response(file, {
    headers: {
      "content-type": TYPES[format],
      "cache-control": "public, max-age=300",
      etag: `"${hashOf(file)}"`,
      "last-modified": feed.updatedAt.toUTCString(),
    },
  });
}
