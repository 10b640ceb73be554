import { randomInt } from "node:crypto";
import { createServer, type Server } from "node:net";
import { UserError } from "./run";

/** Resolves once the server listens. */
export function listen(server: Server, port: number, host: string | undefined) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new UserError(errors[code ?? ""]?.(port) ?? `Port ${port} cannot be used: ${message}.`),
      ),
    );
    server.listen(port, host, resolve);
  });
}

const errors: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use: stop the process that uses it, or set PORT to another one.`,
  EACCES: (port) =>
    `Port ${port} needs administrator rights: set PORT to one above 1023, or grant them.`,
};

export async function assertPortFree(port: number, host: string | undefined) {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * Finds an unused port below the ephemeral range, where the system might give it to another
 * connection a moment later.
 */
export async function freePort(tries = 100): Promise<number> {
  const port = randomInt(10_000, 32_768);
  try {
    await assertPortFree(port, "127.0.0.1");
    return port;
  } catch (error) {
    if (tries <= 1) throw error;
    return freePort(tries - 1);
  }
}
