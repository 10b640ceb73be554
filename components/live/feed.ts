import type { BoardTexts } from "@/lib/board/sentence-rules";

/** What a tab hears: a newer board, or whether it hears of changes. */
export type Heard = { board: BoardTexts } | { isConnected: boolean };

const POLL_MS = 10_000;
/** The first board comes at once, unless a proxy keeps it back. */
const FIRST_MS = 8_000;
/** Local times change every minute, and the board with them. */
const SILENT_MS = 100_000;
const MOST_ERRORS = 3;
/** Until a stream is tried again where none can be held. */
const TRY_AGAIN_MS = 60_000;

/**
 * Listens to an event's stream, and polls while there is none. `address` has a query. Returns the function that ends
 * it.
 */
export function openFeed(address: string, heard: (heard: Heard) => void): () => void {
  let source: EventSource | undefined;
  let errors = 0;
  let silent: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  function open() {
    close();
    source = new EventSource(address);
    watch(FIRST_MS);
    source.addEventListener("message", ({ data }) => {
      errors = 0;
      stopPolling();
      watch(SILENT_MS);
      heard({ board: JSON.parse(data) });
      heard({ isConnected: true });
    });
    source.addEventListener("deaf", () => lose());
    source.addEventListener("gone", () => {
      heard({ isConnected: false });
      end();
    });
    source.addEventListener("error", () => {
      errors += 1;
      heard({ isConnected: false });
      // A browser opens a broken stream again by itself, but not one that was refused.
      if (errors >= MOST_ERRORS || source?.readyState === EventSource.CLOSED) giveUp();
    });
  }

  function watch(ms: number) {
    clearTimeout(silent);
    silent = setTimeout(giveUp, ms);
  }

  function lose() {
    heard({ isConnected: false });
    polling ??= setTimeout(poll, 0);
  }

  function giveUp() {
    close();
    lose();
    retry = setTimeout(open, TRY_AGAIN_MS);
  }

  async function poll() {
    const board = await fetch(`${address}&poll`, { cache: "no-cache" })
      .then((response) => (response.ok ? (response.json() as Promise<BoardTexts>) : null))
      .catch(() => null);
    if (isEnded || polling === undefined) return;
    if (board) heard({ board });
    heard({ isConnected: board !== null });
    polling = setTimeout(poll, POLL_MS * (0.8 + 0.4 * Math.random()));
  }

  function stopPolling() {
    clearTimeout(polling);
    polling = undefined;
  }

  function close() {
    source?.close();
    clearTimeout(silent);
    clearTimeout(retry);
  }

  function end() {
    isEnded = true;
    close();
    stopPolling();
    removeEventListener("online", open);
    removeEventListener("offline", wentOffline);
  }

  const wentOffline = () => heard({ isConnected: false });
  addEventListener("online", open);
  addEventListener("offline", wentOffline);
  open();
  return end;
}
