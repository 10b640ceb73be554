import type { Prisma } from "@/lib/platform/db/generated/client";

/** What hosts said. */
export const answers = {
  language: true,
  wentWell: true,
  wentWellShown: true,
  toChange: true,
  toChangeShown: true,
  forNextHost: true,
  forNextHostShown: true,
  revision: true,
  savedAt: true,
  savedByName: true,
} satisfies Prisma.DebriefSelect;
