import { seatAtDoorSchema } from "@/lib/door/schema";
import { seatAtDoor } from "@/lib/door/seat-mutations";
import { writingRoute } from "@/lib/kernel/route";
import { doorLimit, doorViewer } from "@/lib/passes/pass-cookie";

/** A seat for somebody who waits in line and stands at the door. */
export const POST = writingRoute(
  seatAtDoorSchema,
  async (person, input) => seatAtDoor(await doorViewer(person, input), input),
  doorLimit,
);
