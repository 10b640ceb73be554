/** What a log may tell of a fault. Its message is left out: it may quote what somebody typed, or a whole row. */
export type Fault = {
  kind: string;
  code?: string;
  /** Postgres's own code, where `code` is Prisma's. */
  postgres?: string;
  constraint?: string;
  /** Next's number of it. */
  digest?: string;
  /** Where it was thrown, the nearest first. */
  at?: string[];
};

const FRAMES = 8;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: unknown } } };
  const told = {
    kind: word(error, "name") ?? "Error",
    code: word(error, "code"),
    postgres: word(meta?.driverAdapterError?.cause ?? error.cause, "originalCode"),
    constraint: word(error, "constraint"),
    digest: word(error, "digest"),
    at: frames(error),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value)) as Fault;
}

/** A property that is one word, never a sentence. */
function word(of: unknown, property: string): string | undefined {
  const value = (of as Record<string, unknown> | null | undefined)?.[property];
  return typeof value === "string" && /^[\w-]{1,80}$/.test(value) ? value : undefined;
}

/** The stack after its head, which repeats the message. */
function frames(error: Error): string[] | undefined {
  const stack = error.stack ?? "";
  const head = stack.indexOf(error.message);
  const lines = stack.slice(head === -1 ? 0 : head + error.message.length).split("\n");
  const at = lines.flatMap((line) => /^ +at (.*:\d+:\d+\)?)$/.exec(line)?.[1] ?? []);
  return at.length > 0 ? at.slice(0, FRAMES) : undefined;
}
