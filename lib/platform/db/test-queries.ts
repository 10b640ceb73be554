import pg from "pg";
import { vi } from "vitest";

/** How many statements a read sends to the database: as many for three rows as for one. */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await read();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
