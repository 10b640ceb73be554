import pino, { type DestinationStream } from "pino";
import { LOG_LEVELS } from "@/lib/platform/env";
import { summarizeError } from "./error-summary";

/** Keys of personal data, redacted at any depth. */
const PERSONAL = new Set(["email", "address", "recipient", "identifier", "name", "token"]);

/** @internal */
export function logTo(stream?: DestinationStream) {
  const options: pino.LoggerOptions = {
    // An invalid level is reported when the configuration is read.
    level: LOG_LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? "info",
    base: undefined,
    formatters: { log: (entry) => redactPersonalData(entry) as Record<string, unknown> },
    hooks: {
      logMethod([entry, ...rest], method) {
        // By default pino would use the error's message.
        const line = typeof entry === "string" || rest.length > 0 ? rest : ["error"];
        method.apply(this, [entry instanceof Error ? { err: entry } : entry, ...line] as never);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Structured logs of ids and kinds, never addresses, names or tokens. */
export const log = logTo();

function redactPersonalData(entry: unknown): unknown {
  if (entry instanceof Error) return summarizeError(entry);
  if (Array.isArray(entry)) return entry.map(redactPersonalData);
  if (typeof entry !== "object" || entry === null || entry instanceof Date) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      PERSONAL.has(key) ? "[hidden]" : redactPersonalData(value),
    ]),
  );
}
