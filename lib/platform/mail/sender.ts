import { env } from "@/lib/platform/env";

/** Who sends all mail, and organizes the entries of calendar files. */
export function sender(): { name: string; address: string } {
  return { name: "Rollcall", address: `rollcall@${mailHost()}` };
}

export function mailHost(): string {
  const { hostname } = new URL(env().publicUrl);
  return hostname === "localhost" ? "rollcall.example" : hostname;
}
