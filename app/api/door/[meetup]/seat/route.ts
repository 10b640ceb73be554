import { doorViewer } from "@/lib/door/pass-cookie";
import { seatAtDoorSchema } from "@/lib/door/schema";
import { seatAtDoor } from "@/lib/door/seat-mutations";
import { writingRoute } from "@/lib/kernel/route";

/** A seat for somebody who waits in line and stands at the door. */
export const POST = writingRoute(
  seatAtDoorSchema,
  async (person, input) => seatAtDoor(await doorViewer(person, input.meetup), input),
  { limit: "door", limitKey: ({ meetup }, network) => `${network} ${meetup}` },
);
