import type { IncomingMessage } from "node:http";

/** In the order of preference. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The smallest of the encodings that there are and that the request accepts. */
export function encodingFor(
  { headers }: IncomingMessage,
  bodies: Partial<Record<Encoding, Buffer>>,
): Encoding {
  const accepted = String(headers["accept-encoding"] ?? "")
    .split(",")
    .filter((offer) => !/;\s*q=0(?:\.0*)?\s*$/.test(offer))
    .map((offer) => offer.split(";")[0]?.trim());
  return ENCODINGS.find((one) => bodies[one] && accepted.includes(one)) ?? "identity";
}
