import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";

export type Mail = Email & {
  /** Milliseconds; when the sink took it. */
  receivedAt: number;
  /** Addresses of pages in its text. */
  links: string[];
};

/** The newest mail that the sink holds for an address. */
export async function mailTo(
  dataDir: string,
  address: string,
  { subject = /./, after = 0 }: { subject?: RegExp; after?: number },
): Promise<Mail | undefined> {
  const folder = join(dataDir, "mail");
  const names = await readdir(folder).catch(() => []);
  for (const name of names
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse()) {
    const receivedAt = Number.parseInt(name, 10);
    if (receivedAt <= after) return undefined;
    const mail = await PostalMime.parse(await readFile(join(folder, name)));
    const isTo = mail.to?.some((to) => to.address === address);
    if (isTo && subject.test(mail.subject ?? "")) {
      return { ...mail, receivedAt, links: mail.text?.match(/https?:\/\/\S+/g) ?? [] };
    }
  }
  return undefined;
}
