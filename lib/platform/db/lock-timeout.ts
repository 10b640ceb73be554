/** A lock timeout or a serialization conflict; worth retrying. */
const BUSY_PRISMA = new Set(["P2028", "P2034", "P2024"]);
const BUSY_POSTGRES = new Set(["55P03", "40001", "40P01", "57014"]);

export function isLockTimeout(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  if (BUSY_PRISMA.has(String(error.code))) return true;
  const meta =
    "meta" in error
      ? (error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } })
      : {};
  return BUSY_POSTGRES.has(meta?.driverAdapterError?.cause?.originalCode ?? "");
}
