import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { mintSecrets, openRequest } from "./sign-in-requests";

type Wanted = { address?: string; browser?: string; minutes?: number; hasCode?: boolean };

/** A sign-in request whose mail was sent, with its secrets. */
export async function testSignIn(wanted: Wanted = {}) {
  const address = wanted.address ?? `${randomUUID()}@example.ca`;
  const browser = wanted.browser ?? randomUUID();
  const asked = { minutes: 15, hasCode: true, to: null, ...wanted, address, browser };
  const { id } = await db.$transaction((tx) => openRequest(tx, asked));
  const secrets = await mintSecrets(id);
  if (!secrets) throw new Error("the request has ended");
  return { id, address, browser, ...secrets };
}
