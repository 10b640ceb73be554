import { mac, same } from "./secrets";

export type LinkPurpose =
  | "answer"
  | "reflection"
  | "calendar-feed"
  | "invitation"
  | "co-speaker"
  | "address-change"
  | "address-undo"
  | "unsubscribe"
  | "door"
  | "door-bell"
  | "stage-bell";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An HMAC that can be recomputed, so no secret is stored. Raising the version revokes earlier links. */
export function signLink(purpose: LinkPurpose, id: string, version: number): string {
  return `${id}.${version}.${mac(purpose, `${id}.${version}`)}`;
}

/** The id and version of a validly signed token; the caller compares the version. */
export function readLink(
  purpose: LinkPurpose,
  token: string,
): { id: string; version: number } | null {
  const [id, version, signature, ...rest] = token.split(".");
  if (!id || !version || !signature || rest.length > 0) return null;
  if (!UUID.test(id) || !/^\d{1,9}$/.test(version)) return null;
  return same(signature, mac(purpose, `${id}.${version}`))
    ? { id, version: Number(version) }
    : null;
}
