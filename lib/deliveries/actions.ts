"use server";

import { personAction } from "@/lib/kernel/action";
import { tryAgain } from "./mutations";
import { tryAgainSchema } from "./schema";

export const tryAgainAction = personAction("messages", tryAgainSchema, tryAgain);
