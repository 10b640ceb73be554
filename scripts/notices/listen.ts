import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { CHANNEL, type Notice } from "@/lib/activity/record";

const RETRY_MS = 500;
/** A connection that died without a word is noticed after this long. */
const KEEP_ALIVE_MS = 5_000;

export type NoticeListener = {
  noticed: (notice: Notice) => void;
  /** `isListening` changes; what was noticed in between is unknown. */
  changed: (isListening: boolean) => void;
};

/** Listens to what `record` tells, on a connection of its own, and connects again whenever it is lost. Returns `stop`. */
export function listenToNotices(connectionString: string | undefined, listener: NoticeListener) {
  let client: pg.Client | undefined;
  let isStopped = false;

  async function connect() {
    client = new pg.Client({
      connectionString,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      connectionTimeoutMillis: KEEP_ALIVE_MS,
    });
    const lost = new Promise<void>((resolve) => {
      client?.on("error", () => resolve());
      client?.on("end", () => resolve());
    });
    client.on("notification", ({ payload }) => listener.noticed(JSON.parse(payload ?? "{}")));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      listener.changed(true);
      await lost;
    } catch {
      // The database is away: that is told elsewhere.
    }
    listener.changed(false);
    await client.end().catch(() => {});
  }

  async function keepListening() {
    while (!isStopped) {
      await connect();
      if (!isStopped) await sleep(RETRY_MS);
    }
  }
  void keepListening();
  return async () => {
    isStopped = true;
    await client?.end().catch(() => {});
  };
}
