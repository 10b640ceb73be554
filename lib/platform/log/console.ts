import { format, stripVTControlCharacters } from "node:util";
import { summarizeError } from "./error-summary";
import { log } from "./log";

const LEVELS = ["error", "warn"] as const;

/** Next and React print errors to the console. This redirects them to the log, which omits error messages. */
export function routeConsoleToLog(target: Pick<Console, (typeof LEVELS)[number]> = console): void {
  for (const level of LEVELS) {
    target[level] = (...args: unknown[]) => {
      const texts = args.filter((part) => typeof part === "string");
      const line = stripVTControlCharacters(format(...texts));
      const err = args.find((part) => part instanceof Error);
      if (!err) return log[level](line);
      const isNamed = /\w/.test(line);
      // Errors with a digest are logged by `onRequestError`, with their route.
      if (isNamed || !summarizeError(err).digest)
        log[level]({ err }, isNamed ? line.trim() : "error");
    };
  }
}
