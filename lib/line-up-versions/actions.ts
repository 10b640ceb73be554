"use server";

import { personAction } from "@/lib/kernel/action";
import { publishLineUp } from "./mutations";
import { publishLineUpSchema } from "./schema";

export const publishLineUpAction = personAction("lineUps", publishLineUpSchema, publishLineUp);
