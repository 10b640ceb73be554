import type { Network } from "@/lib/share/rules";

/** How the networks write themselves, in every language. */
export const networkNames: Record<Exclude<Network, "mail">, string> & { mastodon: string } = {
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  x: "X",
  linkedin: "LinkedIn",
};

/** Those with one address for everybody, in the order they are offered. */
export const networks = ["bluesky", "x", "linkedin"] as const;

export const outside = { target: "_blank", rel: "noopener" } as const;
