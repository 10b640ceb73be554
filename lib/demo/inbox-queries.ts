import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { env } from "@/lib/platform/env";

const FILE = /^(\d{10,16}-\d{1,8})\.eml$/;

/** A mail stored by the demo's mail server. */
export type StoredMail = {
  id: string;
  subject: string;
  to: string;
  from: string;
  at: Date;
  html: string;
  text: string;
  calendar: string | null;
};

/** The newest mails first. */
export async function inbox(limit = 50): Promise<StoredMail[]> {
  const names = await readdir(join(env().dataDir, "mail")).catch(() => []);
  const ids = names.map((name) => FILE.exec(name)?.[1]).filter((id) => id !== undefined);
  const newest = ids.sort().reverse().slice(0, limit);
  return (await Promise.all(newest.map(storedMail))).filter((mail) => mail !== null);
}

export async function storedMail(id: string): Promise<StoredMail | null> {
  if (!FILE.test(`${id}.eml`)) return null;
  const raw = await readFile(join(env().dataDir, "mail", `${id}.eml`)).catch(() => null);
  if (!raw) return null;
  const mail = await PostalMime.parse(raw);
  const calendar = mail.attachments.find((part) => part.mimeType === "text/calendar");
  return {
    id,
    subject: mail.subject ?? "",
    to: mail.to?.map((to) => to.address).join(", ") ?? "",
    from: mail.from?.name || mail.from?.address || "",
    at: new Date(Number(id.split("-")[0])),
    html: mail.html ?? "",
    text: mail.text ?? "",
    calendar: calendar ? new TextDecoder().decode(calendar.content as ArrayBuffer) : null,
  };
}
