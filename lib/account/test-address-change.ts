import { randomUUID } from "node:crypto";
import { confirmExpiry } from "@/lib/people/address-rules";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";

type Wanted = { newAddress?: string; createdAt?: Date; confirmedAt?: Date };

/** A person's request for another address, with the tokens of its two links. */
export async function testAddressChange(
  person: { id: string; email: string },
  wanted: Wanted = {},
) {
  const { newAddress = `${randomUUID()}@example.ca`, createdAt = realNow(), confirmedAt } = wanted;
  const { id } = await db.addressChange.create({
    data: {
      ...{ userId: person.id, oldAddress: person.email, newAddress, locale: "en" as const },
      ...{ createdAt, expires: confirmExpiry(createdAt), confirmedAt: confirmedAt ?? null },
    },
    select: { id: true },
  });
  return {
    id,
    newAddress,
    confirming: signLink("address-change", id, 1),
    undoing: signLink("address-undo", id, 1),
  };
}
