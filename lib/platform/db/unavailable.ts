const AWAY_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017"]);
const AWAY_SOCKET = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND"]);
/** Shutting down, crashed, starting up; no connection left, none accepted. */
const UNAVAILABLE_CODES = new Set(["57P01", "57P02", "57P03", "53300", "55000"]);
// node-postgres errors without a code.
const UNAVAILABLE_MESSAGES =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated)/;

type ErrorCodes = {
  code?: string;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
};

/** The database is down or does not answer. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "", meta } = error as ErrorCodes;
  if (UNAVAILABLE_CODES.has(meta?.driverAdapterError?.cause?.originalCode ?? "")) return true;
  if (AWAY_PRISMA.has(code) || AWAY_SOCKET.has(code) || UNAVAILABLE_CODES.has(code)) return true;
  return UNAVAILABLE_MESSAGES.test(error.message);
}
