import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../database/connection";
import type { Finding } from "../test/findings";

const SENT_WITHIN_S = 60;

type Row = { id: string; recipient: string; seconds: number | null };

/** Each RSVP has one mail, which arrived under one Message-ID, that of its row, within a minute of the last kill. */
export async function mailFindings(
  url: string,
  dataDir: string,
  addresses: string[],
): Promise<Finding[]> {
  const rows = await sentMails(url, addresses);
  const arrived = arrivedMails(dataDir);
  const idsTo = (address: string) => [
    ...new Set(arrived.filter(({ to }) => to === address).map(({ id }) => id)),
  ];
  const right = rows.filter(({ id, recipient }) => {
    const ids = idsTo(recipient);
    return ids.length === 1 && ids[0]?.startsWith(id);
  });
  const longest = Math.max(...rows.map(({ seconds }) => seconds ?? Number.POSITIVE_INFINITY));
  const copies = arrived.length - new Set(arrived.map(({ id }) => id)).size;
  return [
    {
      text: `${rows.length} mails, ${right.length} of them arrived under one Message-ID each; ${copies} second copies`,
      isFine: rows.length === addresses.length && right.length === rows.length,
    },
    {
      text: `the longest way of a mail took ${longest.toFixed(1)} s`,
      isFine: longest <= SENT_WITHIN_S,
    },
  ];
}

/** Waits until all are sent, but at most a minute. */
async function sentMails(url: string, addresses: string[]): Promise<Row[]> {
  for (const deadline = Date.now() + SENT_WITHIN_S * 1000; ; await sleep(500)) {
    const { rows } = await withClient(url, (client) =>
      client.query<Row>(
        `SELECT id, recipient, extract(epoch FROM "sentAt" - "createdAt")::float AS seconds
         FROM "Email" WHERE recipient = ANY($1)`,
        [addresses],
      ),
    );
    if (rows.every(({ seconds }) => seconds !== null) || Date.now() > deadline) return rows;
  }
}

function arrivedMails(dataDir: string) {
  const folder = join(dataDir, "mail");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .map((mail) => ({
      id: /^Message-ID: <(.*)>/im.exec(mail)?.[1] ?? "",
      to: /^To: (.*)$/im.exec(mail)?.[1]?.trim() ?? "",
    }));
}
