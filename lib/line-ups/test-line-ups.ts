import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db/client";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";
import { decide, host, meetup, proposed } from "@/lib/talks/test-talks";
import type { AddSlot } from "./schema";
import { addSlot } from "./slot-mutations";

export const add = (change: Partial<AddSlot> = {}) =>
  addSlot(host, {
    meetupId: meetup.id,
    key: randomUUID(),
    kind: "break",
    minutes: 10,
    seconds: null,
    titleEn: null,
    titleFr: null,
    ...change,
  });

export async function addAll(...titles: string[]) {
  for (const titleEn of titles) await add({ titleEn });
}

export async function addTalk() {
  const { id } = await proposed({ format: "lightning" });
  await decide(id, "accept");
  return id;
}

export const lineUp = async () => (await lineUpForDesk(host, meetup.id))?.slots ?? [];
export const titles = async () => (await lineUp()).map((slot) => slot.titleEn);
export const slotCalled = async (title: string) =>
  (await lineUp()).find((slot) => slot.titleEn === title)?.id ?? "";
export const positions = async () => {
  const slots = await db.slot.findMany({
    where: { meetupId: meetup.id, withdrawnAt: null },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  return slots.map((slot) => slot.position);
};
