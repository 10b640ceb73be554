import { randomInt } from "node:crypto";
import { createServer, type Server } from "node:net";
import { UserError } from "./run";

/** Resolves once the server listens; says in one sentence why it cannot. */
export function listen(server: Server, port: number, host: string | undefined) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new UserError(sentences[code ?? ""]?.(port) ?? `Port ${port} cannot be used: ${message}.`),
      ),
    );
    server.listen(port, host, resolve);
  });
}

const sentences: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) => `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
  EACCES: (port) =>
    `Port ${port} is not for this user to use: set PORT to one above 1023, or give the right to.`,
};

/** Checked first, before any time is spent on preparing. */
export async function refuseTakenPort(port: number, host: string | undefined) {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * An unused port of this machine. Below the range from which systems hand out ports of
 * themselves, where one found free may be another connection's a moment later.
 */
export async function freePort(tries = 100): Promise<number> {
  const port = randomInt(10_000, 32_768);
  try {
    await refuseTakenPort(port, "127.0.0.1");
    return port;
  } catch (error) {
    if (tries <= 1) throw error;
    return freePort(tries - 1);
  }
}
