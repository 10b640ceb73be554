import { syncDoor } from "@/lib/door/mutations";
import { syncSchema } from "@/lib/door/schema";
import { writingRoute } from "@/lib/kernel/route";
import { doorLimit, doorViewer } from "@/lib/passes/pass-cookie";

/** What a phone at the door saved, from a host's phone or one with a pass; answers with what the phone lacks. */
export const POST = writingRoute(
  syncSchema,
  async (person, input) => syncDoor(await doorViewer(person, input), input),
  doorLimit,
);
