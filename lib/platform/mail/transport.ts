import nodemailer from "nodemailer";
import SMTPPool from "nodemailer/lib/smtp-pool";
import { env } from "@/lib/platform/env";

let transport: nodemailer.Transporter | undefined;

/**
 * A slow or dead server fails the attempt, and the queue retries.
 * The pool is made here: given a URL, `createTransport` reads nothing beside it.
 */
export function mailTransport(): nodemailer.Transporter {
  const { smtpUrl, mailConcurrency, mailPerSecond } = env();
  const pool = { maxConnections: mailConcurrency, rateDelta: 1_000, rateLimit: mailPerSecond };
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  transport ??= nodemailer.createTransport(
    new SMTPPool({ url: smtpUrl, pool: true, ...pool, ...timeouts }),
  );
  return transport;
}
