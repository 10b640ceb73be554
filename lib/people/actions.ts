"use server";

import { personAction } from "@/lib/kernel/action";
import { changeProfile, renewFeed } from "./mutations";
import { feedSchema, profileSchema } from "./schema";

export const changeProfileAction = personAction("people", profileSchema, changeProfile);

export const renewFeedAction = personAction("people", feedSchema, renewFeed);
