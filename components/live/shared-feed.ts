import { openFeed } from "./feed";
import type { Heard } from "./heard";

/** A newcomer asks for what the leader has heard. */
const ASK = "ask";

/**
 * One stream for all tabs of a browser: the tab that holds the lock listens, and hands on what it hears. Where a browser
 * can't, each tab has its own.
 */
export function openSharedFeed(address: string, heard: (heard: Heard) => void): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in globalThis))
    return openFeed(address, heard);
  const name = `live ${address}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();

  channel.onmessage = ({ data }) => data !== ASK && heard(data);
  channel.postMessage(ASK);
  navigator.locks
    .request(name, { signal: leaving.signal }, () => lead(address, channel, heard, leaving.signal))
    // It left while it waited for its turn.
    .catch(() => {});
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** Listens for all tabs until this one leaves. */
function lead(
  address: string,
  channel: BroadcastChannel,
  heard: (heard: Heard) => void,
  leaving: AbortSignal,
): Promise<void> {
  const latest: Partial<Record<"board" | "isConnected", Heard>> = {};
  const end = openFeed(address, (news) => {
    latest["board" in news ? "board" : "isConnected"] = news;
    heard(news);
    channel.postMessage(news);
  });
  channel.onmessage = ({ data }) => {
    if (data === ASK) for (const news of Object.values(latest)) channel.postMessage(news);
  };
  return new Promise((resolve) => {
    leaving.addEventListener("abort", () => {
      end();
      resolve();
    });
  });
}
