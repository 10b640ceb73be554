import { eraseAfterNights } from "@/lib/meetups/mutations";

/** The screens of past nights, which open nothing any more, and the first names of those who connected them. */
export async function eraseDueScreens(): Promise<void> {
  await eraseAfterNights({ stageScreens: { some: {} } }, async (tx, meetupId) => {
    await tx.stageScreen.deleteMany({ where: { meetupId } });
    return ["stage.screens-erased"];
  });
}
