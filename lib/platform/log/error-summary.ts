/** What is logged of an error. Its message is omitted: it may quote personal data. */
export type ErrorSummary = {
  kind: string;
  code?: string;
  /** Postgres's code, if `code` is Prisma's. */
  postgres?: string;
  constraint?: string;
  digest?: string;
  /** The stack, innermost frame first. */
  at?: string[];
};

const FRAMES = 8;

export function summarizeError(error: unknown): ErrorSummary {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: unknown } } };
  const summary = {
    kind: word(error, "name") ?? "Error",
    code: word(error, "code"),
    postgres: word(meta?.driverAdapterError?.cause ?? error.cause, "originalCode"),
    constraint: word(error, "constraint"),
    digest: word(error, "digest"),
    at: frames(error),
  };
  return Object.fromEntries(Object.entries(summary).filter(([, value]) => value)) as ErrorSummary;
}

/** A property that is a single word, never a sentence. */
function word(of: unknown, property: string): string | undefined {
  const value = (of as Record<string, unknown> | null | undefined)?.[property];
  return typeof value === "string" && /^[\w-]{1,80}$/.test(value) ? value : undefined;
}

/** The stack without its head, which repeats the message. */
function frames(error: Error): string[] | undefined {
  const stack = error.stack ?? "";
  const head = stack.indexOf(error.message);
  const lines = stack.slice(head === -1 ? 0 : head + error.message.length).split("\n");
  const at = lines.flatMap((line) => /^ +at (.*:\d+:\d+\)?)$/.exec(line)?.[1] ?? []);
  return at.length > 0 ? at.slice(0, FRAMES) : undefined;
}
