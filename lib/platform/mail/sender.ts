import { env } from "@/lib/platform/env";

/** Who sends all mail, and organizes the entries of calendar files. */
export function sender(): { name: string; address: string } {
  return env().mailFrom ?? { name: "Rollcall", address: `rollcall@${mailHost()}` };
}

/** Who sends a mail and where they can be reached, as CASL asks of mails about the next night (SOR/2012-36, s. 2). */
export function senderLine(): string | undefined {
  const { postalAddress } = env();
  return postalAddress && `${sender().name} · ${postalAddress}`;
}

export function mailHost(): string {
  const { hostname } = new URL(env().publicUrl);
  return hostname === "localhost" ? "rollcall.example" : hostname;
}
