import { randomBytes, randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";

/**
 * The configuration, read from the environment.
 *
 * | variable | what it is | default |
 * |---|---|---|
 * | `AUTH_SECRET` | signs links and sessions, at least 32 characters | demo: stored in `.data/secret` |
 * | `PUBLIC_URL` | the site's address, without a path | demo: `http://localhost:PORT` |
 * | `SMTP_URL` | where mail goes, `smtp://` or `smtps://` | demo: its own sink |
 * | `DATABASE_URL` | Postgres, `postgresql://…` | demo: an embedded one in `.data/postgres` |
 * | `MAIL_FROM` | who sends all mail, `Name <address>` or an address | `Rollcall <rollcall@…>` at the site's host |
 * | `POSTAL_ADDRESS` | the sender's, at the end of every mail | none |
 * | `MAIL_CONCURRENCY` | how many mails a worker sends at a time | 2 |
 * | `MAIL_PER_SECOND` | how many a worker sends in a second at most | 10 |
 * | `WORKER` | whether `npm start` runs the worker: `inside` or `separate` | inside |
 * | `PORT` | the port to listen on | 3000 |
 * | `TRUSTED_PROXIES` | how many proxies in front add to `X-Forwarded-For` | 0 |
 * | `ROLLCALL_DATA` | folder of what the installation keeps | `.data` |
 * | `LOG_LEVEL` | from which level on logs are written, one of LOG_LEVELS | info |
 * | `WEB_PROCESSES` | how many processes serve behind the port, each with up to 21 connections to Postgres | 1 |
 * | `LIVE_CONNECTIONS` | how many live streams each of them holds; whoever comes later polls | 12000 |
 * | `LIVE_PER_NETWORK` | how many of those one network may hold | 600 |
 * | `UNCONFIRMED_SHARE` | the share of a meetup's seats that unconfirmed people may hold before an RSVP takes the mailed code first | 0.25 |
 * | `UNCONFIRMED_CAPACITY` | what counts as the capacity of a meetup without one | 100 |
 * | `RSVPS_PER_NETWORK` | how many RSVPs one network may make in ten minutes before the same | 10 |
 * | `RESTART_LIMIT` | at how many deaths of its processes within five minutes a start gives up | 10 |
 *
 * Demo mode is on if and only if none of the first three is set; if any is, those three and
 * `DATABASE_URL` are all required.
 */
export type Env = {
  demo: boolean;
  /** Undefined until the embedded Postgres is started. */
  databaseUrl: string | undefined;
  publicUrl: string;
  authSecret: string;
  smtpUrl: string;
  mailFrom: { name: string; address: string } | undefined;
  postalAddress: string | undefined;
  mailConcurrency: number;
  mailPerSecond: number;
  worker: "inside" | "separate";
  port: number;
  dataDir: string;
  trustedProxies: number;
  webProcesses: number;
  restartLimit: number;
  liveConnections: number;
  livePerNetwork: number;
  unconfirmedShare: number;
  unconfirmedCapacity: number;
  rsvpsPerNetwork: number;
};

export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** An invalid configuration; the message has one sentence per issue. */
export class EnvError extends Error {
  override name = "EnvError";
}

let known: Env | undefined;

/** The configuration, read at the first call. Throws EnvError. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** @internal */
export function readEnv(source: Record<string, string | undefined>): Env {
  const variables = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const demo = !variables.AUTH_SECRET && !variables.PUBLIC_URL && !variables.SMTP_URL;
  const parsed = (demo ? common : production).safeParse(variables);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => sentence(issue, variables)).join("\n"));
  }
  const values: Values = parsed.data;
  const dataDir = resolve(values.ROLLCALL_DATA);
  return {
    demo,
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    authSecret: values.AUTH_SECRET ?? demoSecret(dataDir),
    smtpUrl: values.SMTP_URL ?? `smtp://127.0.0.1:${values.ROLLCALL_SINK_PORT}`,
    mailFrom: values.MAIL_FROM,
    postalAddress: values.POSTAL_ADDRESS,
    mailConcurrency: values.MAIL_CONCURRENCY,
    mailPerSecond: values.MAIL_PER_SECOND,
    worker: values.WORKER,
    port: values.PORT,
    dataDir,
    trustedProxies: values.TRUSTED_PROXIES,
    webProcesses: values.WEB_PROCESSES,
    restartLimit: values.RESTART_LIMIT,
    liveConnections: values.LIVE_CONNECTIONS,
    livePerNetwork: values.LIVE_PER_NETWORK,
    unconfirmedShare: values.UNCONFIRMED_SHARE,
    unconfirmedCapacity: values.UNCONFIRMED_CAPACITY,
    rsvpsPerNetwork: values.RSVPS_PER_NETWORK,
  };
}

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: "must be a whole number" })
    .int("must be a whole number")
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);
const port = wholeNumber(1, 65535);
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must begin with postgresql://" });

/** `Name <address>`, or an address alone. */
const mailbox = z.string().transform((text, context) => {
  const [, name = "Rollcall", named, alone] =
    /^(?:"?([^"<>]+?)"?\s*<([^<>]+)>|([^<>]+))$/.exec(text.trim()) ?? [];
  const address = z.email().safeParse(named ?? alone);
  if (address.success) return { name, address: address.data };
  context.addIssue({ code: "custom", message: "must be an address, or a name and <an address>" });
  return z.NEVER;
});

const common = z.object({
  DATABASE_URL: databaseUrl.optional(),
  MAIL_FROM: mailbox.optional(),
  POSTAL_ADDRESS: z.string().optional(),
  MAIL_CONCURRENCY: wholeNumber(1, 20).default(2),
  MAIL_PER_SECOND: wholeNumber(1, 1000).default(10),
  WORKER: z.enum(["inside", "separate"], { error: "must be inside or separate" }).default("inside"),
  PORT: port.default(3000),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  ROLLCALL_DATA: z.string().default(".data"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
  WEB_PROCESSES: wholeNumber(1, 64).default(1),
  RESTART_LIMIT: wholeNumber(1, 1000).default(10),
  LIVE_CONNECTIONS: wholeNumber(0, 1_000_000).default(12_000),
  LIVE_PER_NETWORK: wholeNumber(0, 1_000_000).default(600),
  UNCONFIRMED_SHARE: z.coerce.number({ error: "must be a number" }).default(0.25),
  UNCONFIRMED_CAPACITY: wholeNumber(1, 1_000_000).default(100),
  RSVPS_PER_NETWORK: wholeNumber(1, 1_000_000).default(10),
  /** Set by the start script for the processes it starts. */
  ROLLCALL_SINK_PORT: port.default(2525),
});

const production = common.extend({
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must begin with http:// or https://" })
    .transform((url) => new URL(url).origin),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" }),
  DATABASE_URL: databaseUrl,
});

type Values = z.output<typeof common> & Partial<z.output<typeof production>>;

function sentence(issue: z.core.$ZodIssue, variables: Record<string, string | undefined>): string {
  const name = issue.path.join(".");
  return variables[name] === undefined
    ? `${name} is not set: ${purposes[name]}.`
    : `${name} ${issue.message}.`;
}

const purposes: Record<string, string> = {
  AUTH_SECRET: "it signs links and sessions, at least 32 random characters",
  PUBLIC_URL: "it is the site's address, such as https://example.ca",
  SMTP_URL: "it says where mail goes, such as smtps://user:password@example.ca",
  DATABASE_URL: "it names the Postgres database, such as postgresql://user:password@host/name",
};

/** The demo's secret, created once so that links in its mails outlive a restart. */
function demoSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  try {
    return readFileSync(path, "utf8");
  } catch {
    mkdirSync(dataDir, { recursive: true });
  }
  // Linked when it is whole: another process of the same start must not read half of it.
  const whole = `${path}.${randomUUID()}`;
  writeFileSync(whole, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(whole, path);
  } catch (error) {
    // Another process created it first.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(whole);
  }
  return readFileSync(path, "utf8");
}
