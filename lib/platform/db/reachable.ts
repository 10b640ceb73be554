import { db } from "./client";

const PATIENCE_MS = 2_000;

/** The result of a query, or undefined if it fails or takes two seconds: sooner than a pool's timeout, for health checks. */
export async function withinPatience<T>(query: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const answer = query.catch(() => undefined);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

export async function databaseIsReachable(): Promise<boolean> {
  return (await withinPatience(db.$queryRaw`SELECT 1`)) !== undefined;
}
