import { headers } from "next/headers";
import { withinLimit } from "@/lib/kernel/limits";
import { networkOf } from "./network";

/** Counts an RSVP by name and address; true once its network has sent many. */
export const isFlood = async (): Promise<boolean> =>
  !(await withinLimit("rsvp-network", networkOf(await headers())));
