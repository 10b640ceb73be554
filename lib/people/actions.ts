"use server";

import { personAction } from "@/lib/kernel/action";
import { changeProfile } from "./mutations";
import { profileSchema } from "./schema";

export const changeProfileAction = personAction("people", profileSchema, changeProfile);
