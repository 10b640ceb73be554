/** Networks where a page can prefill a post. */
export type Network = "bluesky" | "x" | "linkedin" | "mail";

type Post = { text: string; address: string; subject: string };

const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

/**
 * Links that open a prefilled post. LinkedIn's documented share-offsite takes a URL but no text; its composer takes
 * a text, and previews a URL in it.
 */
export function shareLinks({ text, address, subject }: Post): Record<Network, string> {
  const whole = `${text} ${address}`;
  return {
    bluesky: `https://bsky.app/intent/compose?${query({ text: whole })}`,
    x: `https://x.com/intent/post?${query({ text, url: address })}`,
    linkedin: `https://www.linkedin.com/feed/?${query({ shareActive: "true", text: whole })}`,
    mail: `mailto:?${query({ subject, body: `${text}\n\n${address}` })}`,
  };
}

export function mastodonLink(server: string, { text, address }: Post): string {
  return `https://${server}/share?${query({ text: `${text} ${address}` })}`;
}

/** Readable without an account, until the reader names a server. */
const OPEN_SERVER = "mastodon.social";

/** The hashtag's pages on the networks. */
export function hashtagLinks(
  hashtag: string,
): Record<Exclude<Network, "mail"> | "mastodon", string> {
  const tag = encodeURIComponent(hashtag);
  return {
    mastodon: mastodonHashtag(OPEN_SERVER, hashtag),
    bluesky: `https://bsky.app/hashtag/${tag}`,
    x: `https://x.com/hashtag/${tag}`,
    linkedin: `https://www.linkedin.com/search/results/content/?${query({ keywords: `#${hashtag}` })}`,
  };
}

export function mastodonHashtag(server: string, hashtag: string): string {
  return `https://${server}/tags/${encodeURIComponent(hashtag)}`;
}

/** Parses "mastodon.social", "https://mastodon.social/@zoe" or "@zoe@mastodon.social"; null otherwise. */
export function mastodonServer(typed: string): string | null {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  const host =
    (bare.includes("@") && !bare.includes("/") ? bare.split("@").at(-1) : bare.split("/")[0]) ?? "";
  return /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/.test(host)
    ? host
    : null;
}

/** Cut between words to at most `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s,;:.–-]+$/, "")}…`;
}
