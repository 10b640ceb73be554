const SAME_WITHIN_MS = 60_000;

/** The same text within a minute, from two copies of one page. Clock readings may arrive in either order. */
export function isRepost(first: Date, second: Date): boolean {
  return Math.abs(second.getTime() - first.getTime()) < SAME_WITHIN_MS;
}

const FIRST_MINUTE_MS = 60_000;
export const FIRST_COMMENTS = 3;

/** Whether somebody wrote their first comments within this minute, as many as a new writer may. Given the oldest first. */
export function isFirstMinuteFull(first: readonly Date[], now: Date): boolean {
  const [oldest] = first;
  if (!oldest || first.length < FIRST_COMMENTS) return false;
  return now.getTime() - oldest.getTime() < FIRST_MINUTE_MS;
}

export const EDIT_MINUTES = 15;

/** How long a comment may still be edited, in started minutes; 0 once it is over. */
export function editMinutesLeft(createdAt: Date, now: Date): number {
  const until = createdAt.getTime() + EDIT_MINUTES * 60_000;
  return Math.max(0, Math.ceil((until - now.getTime()) / 60_000));
}

const DAY_MS = 86_400_000;

/** Who got a digest, or what their decision waits for, since then gets no other yet: at most one a day. */
export const mailedSince = (now: Date): Date => new Date(now.getTime() - DAY_MS);

/** What waits for a decision is mailed every day for a week. */
export const toldSince = (now: Date): Date => new Date(now.getTime() - 7 * DAY_MS);

export const DIGEST_LENGTH = 20;

/** What was shown before then is committed. */
export const settledSince = (now: Date): Date => new Date(now.getTime() - 60_000);

/** The last one is a name with a path, such as "t.me/rollcall". */
const LINK =
  /:\/\/|\bwww\.|\bmailto:|\]\(|\S@\S+\.\S|[\p{L}\p{N}]\.(xn--[a-z0-9-]+|\p{L}{2,})(:\d+)?\//iu;

/** A name with a dot and no path: a site's, a file's, or two sentences without a space. */
const DOTTED = /((?:[\p{L}\p{N}-]+\.)+)(xn--[a-z0-9-]+|\p{L}{2,})(?![\p{L}\p{N}-])/giu;
const WELL_KNOWN = /^(com|net|org|info|biz|shop|online|site|xyz)$/i;
const FILE = /^(pdf|pptx?|docx?|xlsx?|csv|txt|jpe?g|png|gif|svg|mp[34]|js|css)$/i;

/** A web or mail address, also one that is written without its scheme. In doubt a link: a host decides. */
export function hasLink(body: string): boolean {
  return LINK.test(body) || [...body.matchAll(DOTTED)].some(([, name, top]) => isSite(name, top));
}

function isSite(name = "", top = ""): boolean {
  if (WELL_KNOWN.test(top)) return true;
  if (FILE.test(top) || /^.\.$/u.test(name)) return false;
  // "It ended.Then we left": the next sentence's first letter alone is a capital.
  const isSentence = top !== top.toLowerCase() && top !== top.toUpperCase();
  return !isSentence && !/^[\p{N}.]+$/u.test(name);
}

/** Deeper replies are shown at the fourth level, in the order of time, with whom they reply to. */
export const DEEPEST = 4;

const INSTANT = 12;
const SEGMENT = INSTANT + 32;

/**
 * A comment's place in its thread, as text that sorts replies below their parent and by time. Made once, from a parent
 * that exists: there can be no circle, and a comment stays where it is when those above it vanish.
 */
export function pathOf(
  { id, createdAt }: { id: string; createdAt: Date },
  parent: string | null,
): string {
  const above = (parent ?? "").slice(0, (DEEPEST - 1) * SEGMENT);
  const instant = createdAt.getTime().toString(16).padStart(INSTANT, "0");
  return above + instant + id.replaceAll("-", "");
}

/** 1 to 4. */
export const levelOf = (path: string): number => path.length / SEGMENT;

/** The places of the comments above, the first one first. */
export function pathsAbove(path: string): string[] {
  return Array.from({ length: levelOf(path) - 1 }, (_, level) =>
    path.slice(0, (level + 1) * SEGMENT),
  );
}

type Signed = { id: string; authorName: string | null };

/** What a page's controls call each comment, by its id: its writer's name, counted from the second of the same name. */
export function namesOnPage(comments: readonly Signed[]): Map<string, string> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, authorName: name } of comments) {
    if (name === null) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(id, count === 1 ? name : `${name} (${count})`);
  }
  return names;
}
