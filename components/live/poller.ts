import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { Heard } from "./heard";

const POLL_MS = 10_000;

/** Asks for the board about every ten seconds, from `start` to `stop`. */
export function poller(address: string, heard: (heard: Heard) => void) {
  let next: ReturnType<typeof setTimeout> | undefined;

  async function poll() {
    const board = await fetch(`${address}&poll`, { cache: "no-cache" })
      .then((response) => (response.ok ? (response.json() as Promise<BoardTexts>) : null))
      .catch(() => null);
    if (next === undefined) return;
    if (board) heard({ board });
    heard({ isConnected: board !== null });
    // Not all at the same time.
    next = setTimeout(poll, POLL_MS * (0.8 + 0.4 * Math.random()));
  }
  return {
    start() {
      next ??= setTimeout(poll, 0);
    },
    stop() {
      clearTimeout(next);
      next = undefined;
    },
  };
}
