"use server";

import { personAction } from "@/lib/kernel/action";
import { likePoint } from "./mutations";
import { likePointSchema } from "./schema";

export const likePointAction = personAction("reflections", likePointSchema, likePoint);
