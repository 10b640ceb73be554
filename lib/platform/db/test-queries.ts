import pg from "pg";
import { vi } from "vitest";

/** The SQL statements of some work, in the order in which they were sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return spy.mock.calls.map(([sent]: unknown[]) =>
      typeof sent === "string" ? sent : (sent as { text: string }).text,
    );
  } finally {
    spy.mockRestore();
  }
}

export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(read)).length;
}
