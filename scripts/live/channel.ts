import type { ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Frame } from "./frame";

/** As many are written to before other requests get their turn. */
const AT_A_TIME = 500;

type Client = {
  response: ServerResponse;
  /** The id of the last frame written. */
  sent: string | undefined;
  /** Called when what was written has left. */
  flushed: () => void;
};

const isReady = ({ writableLength, writableEnded, destroyed }: ServerResponse) =>
  writableLength === 0 && !writableEnded && !destroyed;

/**
 * The clients that see the same. There is no queue: a client that reads slowly gets the newest frame once it has read
 * the one before.
 */
export function channel() {
  const clients = new Set<Client>();
  let frame: Frame | undefined;
  let isSending = false;

  function send(client: Client): void {
    const { response, sent, flushed } = client;
    if (!frame || sent === frame.id || !isReady(response)) return;
    client.sent = frame.id;
    response.write(frame.bytes, flushed);
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    let last: Frame | undefined;
    // A frame that comes meanwhile goes to the rest at once, and to the others in another round.
    while (last !== frame) {
      last = frame;
      let count = 0;
      for (const client of clients) {
        send(client);
        count += 1;
        if (count % AT_A_TIME === 0) await nextTurn();
      }
    }
    isSending = false;
  }

  return {
    size: () => clients.size,
    frame: () => frame,
    /** A client that has the frame `lastId` already. It leaves when its response closes, for whatever reason. */
    join(response: ServerResponse, opening: Buffer, lastId?: string): void {
      const client = { response, sent: lastId, flushed: () => send(client) };
      clients.add(client);
      response.once("close", () => clients.delete(client));
      response.write(opening, client.flushed);
    },
    publish(next: Frame): void {
      if (next.id === frame?.id) return;
      frame = next;
      void sendAll();
    },
    /** Sends everybody the frame once more. */
    repeat(): void {
      for (const client of clients) client.sent = undefined;
      for (const client of clients) send(client);
    },
    /** To those who have read all that they were sent. */
    writeToReady(bytes: Buffer): void {
      for (const { response, flushed } of clients)
        if (isReady(response)) response.write(bytes, flushed);
    },
    end(last?: Buffer): void {
      for (const { response } of clients) response.end(last);
    },
  };
}

export type Channel = ReturnType<typeof channel>;
