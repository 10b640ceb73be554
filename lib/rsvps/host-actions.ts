"use server";

import { personAction } from "@/lib/kernel/action";
import { changeCapacity, removeGuest, seatFromWaitlist } from "./host-mutations";
import { capacitySchema, overrideSchema } from "./schema";

export const changeCapacityAction = personAction("rsvps", capacitySchema, changeCapacity);

export const seatFromWaitlistAction = personAction("rsvps", overrideSchema, seatFromWaitlist);

export const removeGuestAction = personAction("rsvps", overrideSchema, removeGuest);
