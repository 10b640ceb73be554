import { readLink, signLink } from "@/lib/platform/auth/signed-link";

const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000);

/** Opens the stream that rings when something happened on a stage: for an hour, or two at most. */
export const stageBellKey = (meetupId: string, at: Date): string =>
  signLink("stage-bell", meetupId, hourOf(at));

/** Whose stage a key is for, if it still opens it. */
export function stageOfBell(key: string, at: Date): string | null {
  const link = readLink("stage-bell", key);
  return link && hourOf(at) - link.version <= 1 ? link.id : null;
}
