import pino, { type DestinationStream } from "pino";
import { LOG_LEVELS } from "@/lib/platform/env";
import { faultOf } from "./error-summary";

/** What is somebody's, at whatever depth it stands. */
const PERSONAL = new Set(["email", "address", "recipient", "identifier", "name", "token"]);

/** @internal */
export function logTo(stream?: DestinationStream) {
  const options: pino.LoggerOptions = {
    // Another one is a fault of the configuration, told when that is read.
    level: LOG_LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? "info",
    base: undefined,
    formatters: { log: (told) => withoutPersons(told) as Record<string, unknown> },
    hooks: {
      logMethod([told, ...rest], method) {
        // Left to itself, a fault's message becomes the line's.
        const line = typeof told === "string" || rest.length > 0 ? rest : ["fault"];
        method.apply(this, [told instanceof Error ? { err: told } : told, ...line] as never);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Structured logs: ids and kinds, never an address, a name or a token. */
export const log = logTo();

function withoutPersons(told: unknown): unknown {
  if (told instanceof Error) return faultOf(told);
  if (Array.isArray(told)) return told.map(withoutPersons);
  if (typeof told !== "object" || told === null || told instanceof Date) return told;
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      PERSONAL.has(key) ? "[hidden]" : withoutPersons(value),
    ]),
  );
}
