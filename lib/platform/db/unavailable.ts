const AWAY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017"]);
const AWAY_SOCKET = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND"]);
/** Shutting down, crashed, starting up. */
const UNAVAILABLE_CODES = new Set(["57P01", "57P02", "57P03"]);
// node-postgres errors without a code.
const UNAVAILABLE_MESSAGES =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/;

/** The database is down or does not answer. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (AWAY_PRISMA.has(code) || AWAY_SOCKET.has(code) || UNAVAILABLE_CODES.has(code)) return true;
  return UNAVAILABLE_MESSAGES.test(error.message);
}
