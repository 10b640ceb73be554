import { recordSavedCount } from "@/lib/attendance/saved-count-mutations";
import { savedCountSchema } from "@/lib/door/schema";
import { writingRoute } from "@/lib/kernel/route";
import { doorLimit, doorViewer } from "@/lib/passes/pass-cookie";

/** A head count that a phone at the door saved. */
export const POST = writingRoute(
  savedCountSchema,
  async (person, input) => recordSavedCount(await doorViewer(person, input), input),
  doorLimit,
);
