import { createHash } from "node:crypto";

/** A form's key with what it says: the same form again has the same one, other words sent with it are something else. */
export function idempotencyKeyOf(key: string, said: object): string {
  const digest = createHash("sha256").update(JSON.stringify(said)).digest("base64url");
  return `${key}:${digest}`;
}
