import type { Network } from "@/lib/share/rules";

/** The same in every language. */
export const networkNames: Record<Exclude<Network, "mail">, string> & { mastodon: string } = {
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  x: "X",
  linkedin: "LinkedIn",
};

/** Networks with a single server, in display order. */
export const networks = ["bluesky", "x", "linkedin"] as const;

export const outside = { target: "_blank", rel: "noopener" } as const;
