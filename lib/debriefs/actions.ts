"use server";

import { personAction } from "@/lib/kernel/action";
import { saveDebrief } from "./mutations";
import { remindDebriefs } from "./remind-mutations";
import { remindDebriefsSchema, saveDebriefSchema } from "./schema";

export const saveDebriefAction = personAction("debriefs", saveDebriefSchema, saveDebrief);

export const remindDebriefsAction = personAction("debriefs", remindDebriefsSchema, remindDebriefs);
