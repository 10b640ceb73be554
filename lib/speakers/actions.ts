"use server";

import { personAction } from "@/lib/kernel/action";
import { changeTalk } from "./mutations";
import { changeTalkSchema } from "./schema";

export const changeTalkAction = personAction("speakers", changeTalkSchema, changeTalk);
