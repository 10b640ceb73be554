import { db } from "@/lib/platform/db/client";

/** More than anybody reads; the newest ones. */
const MOST = 50;

/** What was published earlier, newest first, for whoever may see the reflection. */
export function versionsOf(reflectionId: string) {
  return db.reflectionVersion.findMany({
    where: { reflectionId },
    select: {
      ...{ revision: true, savedAt: true, locale: true, title: true, stayed: true },
      ...{ opening: true, closing: true, takeaways: true, observations: true, nextTime: true },
    },
    orderBy: { revision: "desc" },
    take: MOST,
  });
}

/** All texts of a version. */
export const textsOf = (version: Version): string[] => [
  ...[version.stayed, version.opening ?? "", version.closing ?? ""],
  ...[...version.takeaways, ...version.observations, ...version.nextTime],
];

export type Version = Awaited<ReturnType<typeof versionsOf>>[number];
