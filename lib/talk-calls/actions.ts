"use server";

import { personAction } from "@/lib/kernel/action";
import { closeTalkCall, saveTalkCall } from "./mutations";
import { closeTalkCallSchema, saveTalkCallSchema } from "./schema";

export const saveTalkCallAction = personAction("talks", saveTalkCallSchema, saveTalkCall);

export const closeTalkCallAction = personAction("talks", closeTalkCallSchema, closeTalkCall);
