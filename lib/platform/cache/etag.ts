import { createHash } from "node:crypto";

/** The part of an ETag between its quotes. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
