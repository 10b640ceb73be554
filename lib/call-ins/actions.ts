"use server";

import { personAction } from "@/lib/kernel/action";
import { setCallIn, suggestCallIns } from "./mutations";
import { callInSchema, suggestCallInsSchema } from "./schema";

export const setCallInAction = personAction("live", callInSchema, setCallIn);

export const suggestCallInsAction = personAction("live", suggestCallInsSchema, suggestCallIns);
