import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/**
 * Part of a statement. A statement with parts is passed to the client as `$queryRaw(Prisma.sql`…`)`: as a tag the client,
 * which another bundle may have made, would take a part for a value.
 */
export type Sql = Prisma.Sql;

const NOTHING_MORE = Prisma.sql`SELECT 1`;

/**
 * Writes that are sent as one statement, to save round trips under a lock. None of them sees the rows of another,
 * and no two may change the same row.
 */
export class WriteBatch {
  readonly #parts: Sql[] = [];
  #end = NOTHING_MORE;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** A name lets later parts read what this one returns. */
  add(write: Sql, name = `write_${this.#parts.length}`): void {
    this.#parts.push(Prisma.sql`${Prisma.raw(`"${name}"`)} AS (${write})`);
  }

  /** Ends the statement with one that has parts of its own: `WITH … SELECT`. */
  endWith(text: string, values: Sql[]): void {
    const rest = text.replace(/^\s*WITH\s/, ", ");
    if (rest === text || this.#end !== NOTHING_MORE) throw new Error("no end of a batch");
    this.#end = toSql(rest, values);
  }

  async send(tx: Tx): Promise<void> {
    const parts = this.#parts.splice(0);
    const end = this.#end;
    this.#end = NOTHING_MORE;
    if (parts.length > 0) await tx.$queryRaw(Prisma.sql`WITH ${Prisma.join(parts)} ${end}`);
  }
}

/** Adds a row with all of its columns, by the names that they have in the table. */
export function insertRows(table: keyof typeof Prisma.ModelName, rows: object[]): Sql {
  const name = Prisma.raw(`"${table}"`);
  return Prisma.sql`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::jsonb)`;
}

/** A text with its values, numbered from $1. */
function toSql(text: string, values: Sql[]): Sql {
  const inOrder = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => values[Number(number) - 1]);
  return new Prisma.Sql(text.split(/\$\d+/), inOrder);
}
