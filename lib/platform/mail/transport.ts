import nodemailer from "nodemailer";
import { env } from "@/lib/platform/env";

let transport: nodemailer.Transporter | undefined;

/** Every mail leaves from here; a slow or dead server fails the try, and the queue tries again. */
export function mailTransport(): nodemailer.Transporter {
  transport ??= nodemailer.createTransport({
    url: env().smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return transport;
}

export function sender(): { name: string; address: string } {
  return { name: "Rollcall", address: `rollcall@${mailHost()}` };
}

export function mailHost(): string {
  const { hostname } = new URL(env().publicUrl);
  return hostname === "localhost" ? "rollcall.example" : hostname;
}
