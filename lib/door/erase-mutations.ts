import { eraseAfterNights } from "@/lib/meetups/erase-mutations";

const isNamed = { name: { not: null } };

/** Walk-ins stay, and are counted, without their names. */
export async function eraseDueNames(): Promise<void> {
  await eraseAfterNights({ doorEvents: { some: isNamed } }, async (tx, meetupId) => {
    await tx.doorEvent.updateMany({ where: { meetupId, ...isNamed }, data: { name: null } });
    return ["door.names-erased"];
  });
}
