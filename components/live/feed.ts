import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { Heard } from "./heard";
import { poller } from "./poller";

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
  const polling = poller(address, heard);
  let closeStream = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;

  function open() {
    clearTimeout(retry);
    closeStream();
    closeStream = openStream(address, {
      board: (board) => {
        polling.stop();
        heard({ board });
        heard({ isConnected: true });
      },
      lost: () => heard({ isConnected: false }),
      stale: () => {
        heard({ isConnected: false });
        polling.start();
      },
      failed: () => {
        heard({ isConnected: false });
        polling.start();
        retry = setTimeout(open, TRY_AGAIN_MS);
      },
    });
  }

  const wentOffline = () => heard({ isConnected: false });
  addEventListener("online", open);
  addEventListener("offline", wentOffline);
  open();
  return () => {
    clearTimeout(retry);
    closeStream();
    polling.stop();
    removeEventListener("online", open);
    removeEventListener("offline", wentOffline);
  };
}

type Listener = {
  board: (board: BoardTexts) => void;
  /** The browser opens it again by itself. */
  lost: () => void;
  /** The server does not hear of changes at the moment. */
  stale: () => void;
  /** It is closed, and nothing more is called. */
  failed: () => void;
};

/** Returns the function that closes it. */
function openStream(address: string, listener: Listener): () => void {
  const source = new EventSource(address);
  let errors = 0;
  let silent = setTimeout(fail, FIRST_MS);

  function close() {
    source.close();
    clearTimeout(silent);
  }
  function fail() {
    close();
    listener.failed();
  }
  source.addEventListener("message", ({ data }) => {
    errors = 0;
    clearTimeout(silent);
    silent = setTimeout(fail, SILENT_MS);
    listener.board(JSON.parse(data));
  });
  source.addEventListener("stale", () => listener.stale());
  source.addEventListener("gone", () => {
    close();
    listener.lost();
  });
  source.addEventListener("error", () => {
    errors += 1;
    // One that was refused is not opened again.
    if (errors >= MOST_ERRORS || source.readyState === EventSource.CLOSED) fail();
    else listener.lost();
  });
  return close;
}
