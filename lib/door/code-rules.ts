import { InvalidField } from "@/lib/kernel/outcome";
import { normalizeCode, same } from "@/lib/platform/auth/secrets";

/** Whoever types the code on the wall is in the room. */
export function requireRoomCode(typed: string | null, roomCode: string): void {
  if (!same(normalizeCode(typed ?? ""), roomCode))
    throw new InvalidField("code", "room-code-wrong");
}
