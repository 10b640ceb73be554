"use server";

import { personAction } from "@/lib/kernel/action";
import { capacitySchema, overrideSchema } from "@/lib/rsvps/schema";
import { changeCapacity, removeGuest, seatFromWaitlist } from "./mutations";

export const changeCapacityAction = personAction("rsvps", capacitySchema, changeCapacity);

export const seatFromWaitlistAction = personAction("rsvps", overrideSchema, seatFromWaitlist);

export const removeGuestAction = personAction("rsvps", overrideSchema, removeGuest);
