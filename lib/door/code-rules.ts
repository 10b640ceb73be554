import { InvalidField } from "@/lib/kernel/outcome";
import { normalizeCode, same } from "@/lib/platform/auth/secrets";
import { readLink, signLink } from "@/lib/platform/auth/signed-link";

/** Whoever types the code on the wall is in the room. */
export function requireRoomCode(typed: string | null, roomCode: string): void {
  if (!same(normalizeCode(typed ?? ""), roomCode))
    throw new InvalidField("code", "room-code-wrong");
}

const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000);

/** Opens the stream that rings when something happened at a door: for an hour, or two at most. */
export const bellKey = (meetupId: string, at: Date): string =>
  signLink("door-bell", meetupId, hourOf(at));

/** Whose door a key is for, if it still opens it. */
export function doorOfBell(key: string, at: Date): string | null {
  const link = readLink("door-bell", key);
  return link && hourOf(at) - link.version <= 1 ? link.id : null;
}
