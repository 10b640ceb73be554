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
    formatters: { log: (told) => redactPersonalData(told) as Record<string, unknown> },
    hooks: {
      logMethod([told, ...rest], method) {
        // By default pino would use the error's message.
        const line = typeof told === "string" || rest.length > 0 ? rest : ["fault"];
        method.apply(this, [told instanceof Error ? { err: told } : told, ...line] as never);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** Structured logs of ids and kinds, never addresses, names or tokens. */
export const log = logTo();

function redactPersonalData(told: unknown): unknown {
  if (told instanceof Error) return summarizeError(told);
  if (Array.isArray(told)) return told.map(redactPersonalData);
  if (typeof told !== "object" || told === null || told instanceof Date) return told;
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      PERSONAL.has(key) ? "[hidden]" : redactPersonalData(value),
    ]),
  );
}
