import { format, stripVTControlCharacters } from "node:util";
import { faultOf } from "./error-summary";
import { log } from "./log";

const LEVELS = ["error", "warn"] as const;

/**
 * Next and React print what was thrown as it is, and nothing of theirs turns that off: here the console speaks
 * through the log, which leaves a fault's message out.
 */
export function routeConsoleToLog(target: Pick<Console, (typeof LEVELS)[number]> = console): void {
  for (const level of LEVELS) {
    target[level] = (...told: unknown[]) => {
      const words = told.filter((part) => typeof part === "string");
      const line = stripVTControlCharacters(format(...words));
      const err = told.find((part) => part instanceof Error);
      if (!err) return log[level](line);
      const isNamed = /\w/.test(line);
      // One with a digest is told of by `onRequestError`, with its route.
      if (isNamed || !faultOf(err).digest) log[level]({ err }, isNamed ? line.trim() : "fault");
    };
  }
}
