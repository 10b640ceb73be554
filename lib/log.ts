import pino from "pino";

/** Structured logs: ids and kinds, never an address, a name or a token. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: {
    paths: [
      "email",
      "address",
      "recipient",
      "name",
      "token",
      "*.email",
      "*.address",
      "*.name",
      "*.token",
    ],
    censor: "[hidden]",
  },
});
