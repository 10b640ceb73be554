"use server";

import { personAction } from "@/lib/kernel/action";
import { like } from "./mutations";
import { likeSchema } from "./schema";

export const likeAction = personAction("reflections", likeSchema, like);
