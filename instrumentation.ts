/** Next calls this once when a server starts, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const { tzdbVersion } = await import("./lib/time/zones");
  log.info({ timeZones: tzdbVersion() }, "server starts");
}
