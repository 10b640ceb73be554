"use server";

import { personAction } from "@/lib/kernel/action";
import { capacitySchema } from "@/lib/rsvps/schema";
import { changeCapacity, removeGuest, seatFromWaitlist } from "./mutations";
import { overrideSchema } from "./schema";

export const changeCapacityAction = personAction("rsvps", capacitySchema, changeCapacity);

/** One form for all rows of a list. */
export const overrideAction = personAction(
  "rsvps",
  overrideSchema,
  (viewer, { override, ...rsvp }) =>
    override === "seat" ? seatFromWaitlist(viewer, rsvp) : removeGuest(viewer, rsvp),
);
