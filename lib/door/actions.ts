"use server";

import { personAction } from "@/lib/kernel/action";
import { enterPaper } from "./paper-mutations";
import { paperSchema } from "./schema";

export const enterPaperAction = personAction("door", paperSchema, enterPaper);
