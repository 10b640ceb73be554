const SAME_WITHIN_MS = 60_000;

/**
 * The same words again within a minute are the same comment, sent twice from two copies of one page.
 * Either may have read the clock first.
 */
export function isSentTwice(first: Date, second: Date): boolean {
  return Math.abs(second.getTime() - first.getTime()) < SAME_WITHIN_MS;
}

type Node = { id: string; parentId: string | null; withdrawn: boolean };
export type Threaded<Comment> = Comment & {
  /** 1 to 4: what lies deeper is shown at the fourth level. */
  level: number;
};

const DEEPEST = 4;

/**
 * Comments in the order they are read: each followed by its replies. What was withdrawn stays as a
 * gap only where somebody answered it. Give them by their time.
 */
export function thread<Comment extends Node>(comments: readonly Comment[]): Threaded<Comment>[] {
  const known = new Set(comments.map((comment) => comment.id));
  const replies = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    const under = comment.parentId && known.has(comment.parentId) ? comment.parentId : null;
    replies.set(under, [...(replies.get(under) ?? []), comment]);
  }
  const read = (comment: Comment, depth: number): Threaded<Comment>[] => {
    const below = (replies.get(comment.id) ?? []).flatMap((reply) => read(reply, depth + 1));
    if (comment.withdrawn && below.length === 0) return [];
    return [{ ...comment, level: Math.min(depth, DEEPEST) }, ...below];
  };
  return (replies.get(null) ?? []).flatMap((comment) => read(comment, 1));
}
