const AWAY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017"]);
const AWAY_SOCKET = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND"]);
/** Shutting down, crashed, starting up. */
const AWAY_POSTGRES = new Set(["57P01", "57P02", "57P03"]);
// node-postgres gives these no code.
const AWAY_WORDS =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/;

/** The database is not there, or does not answer: nothing that the person asked for is at fault. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (AWAY_PRISMA.has(code) || AWAY_SOCKET.has(code) || AWAY_POSTGRES.has(code)) return true;
  return AWAY_WORDS.test(error.message);
}
