import type { BoardSupporter } from "./thanks-rules";

/** Two minutes of the wall. */
const MOST = 36;

/**
 * Whom a wall thanks, in the order they are in. In a room: those of the whole event and of the room's city. Elsewhere
 * those of the whole event, and of each city in turn as many as fit, so that no city takes the place of another.
 */
export function supportersOnWall(
  supporters: readonly BoardSupporter[],
  room: string | undefined,
): BoardSupporter[] {
  if (room) return supporters.filter(({ slug }) => slug === undefined || slug === room);
  const before = new Map<string, number>();
  const turns = supporters.map((supporter) => {
    const { slug } = supporter;
    if (slug === undefined) return { supporter, turn: -1 };
    const turn = before.get(slug) ?? 0;
    before.set(slug, turn + 1);
    return { supporter, turn };
  });
  const first = turns.sort((a, b) => a.turn - b.turn).slice(0, MOST);
  const shown = new Set(first.map(({ supporter }) => supporter));
  return supporters.filter((supporter) => shown.has(supporter));
}
