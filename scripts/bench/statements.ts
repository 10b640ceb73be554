import { connect, createServer, type Socket } from "node:net";
import { freePort, listen } from "../process/port";
import { onShutdown } from "../process/shutdown";

/** A proxy in front of Postgres that counts statements. */
export type StatementCounter = { url: string; count: () => number };

export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const database = new URL(databaseUrl);
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(database.port || 5432), database.hostname);
    const read = messageReader((type) => {
      if (type === "E" || type === "Q") statements += 1;
    });
    client.on("data", read);
    pipeBoth(client, upstream);
  });
  const port = await freePort();
  await listen(server, port, "127.0.0.1");
  onShutdown(() => server.close());
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return { url: url.href, count: () => statements };
}

function pipeBoth(client: Socket, upstream: Socket) {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.setNoDelay();
    from.pipe(to);
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  }
}

/**
 * Calls `report` with the type of every message from the client: "E" executes a prepared statement, "Q" is a simple query.
 * The first message, the startup, has no type. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
function messageReader(report: (type: string) => void) {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (rest.length < header + 4) return;
      const end = header + rest.readInt32BE(header);
      if (rest.length < end) return;
      if (started) report(String.fromCharCode(rest[0] ?? 0));
      started = true;
      rest = rest.subarray(end);
    }
  };
}
