import pg from "pg";
import { vi } from "vitest";

/** Counts a read's SQL statements. */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await read();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
