import nodemailer from "nodemailer";
import { env } from "@/lib/platform/env";

let transport: nodemailer.Transporter | undefined;

/** A slow or dead server fails the attempt, and the queue retries. */
export function mailTransport(): nodemailer.Transporter {
  const { smtpUrl, mailConcurrency, mailPerSecond } = env();
  transport ??= nodemailer.createTransport({
    url: smtpUrl,
    ...{ pool: true, maxConnections: mailConcurrency },
    ...{ rateDelta: 1_000, rateLimit: mailPerSecond },
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return transport;
}
