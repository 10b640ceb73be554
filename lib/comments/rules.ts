const SAME_WITHIN_MS = 60_000;

/** The same text within a minute, from two copies of one page. Clock readings may arrive in either order. */
export function isRepost(first: Date, second: Date): boolean {
  return Math.abs(second.getTime() - first.getTime()) < SAME_WITHIN_MS;
}

type Node = { id: string; parentId: string | null; withdrawn: boolean; canRestore?: boolean };
export type Threaded<Comment> = Comment & {
  /** 1 to 4; deeper replies are shown at level 4. */
  level: number;
};

const DEEPEST = 4;

/** Orders comments, given by time, with replies below each. A withdrawn comment stays only above replies, and for a while where it was withdrawn. */
export function thread<Comment extends Node>(comments: readonly Comment[]): Threaded<Comment>[] {
  const known = new Set(comments.map((comment) => comment.id));
  const replies = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    const under = comment.parentId && known.has(comment.parentId) ? comment.parentId : null;
    replies.set(under, [...(replies.get(under) ?? []), comment]);
  }
  const read = (comment: Comment, depth: number): Threaded<Comment>[] => {
    const below = (replies.get(comment.id) ?? []).flatMap((reply) => read(reply, depth + 1));
    if (comment.withdrawn && !comment.canRestore && below.length === 0) return [];
    return [{ ...comment, level: Math.min(depth, DEEPEST) }, ...below];
  };
  return (replies.get(null) ?? []).flatMap((comment) => read(comment, 1));
}
