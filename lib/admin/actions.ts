"use server";

import { personAction } from "@/lib/kernel/action";
import { setListed } from "./mutations";
import { listingSchema } from "./schema";

export const setListedAction = personAction("admin", listingSchema, setListed);
