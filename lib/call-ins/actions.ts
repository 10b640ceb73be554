"use server";

import { personAction } from "@/lib/kernel/action";
import { saveMeetingLink } from "./link-mutations";
import { setCallIn, suggestCallIns } from "./mutations";
import { callInSchema, meetingLinkSchema, suggestCallInsSchema } from "./schema";

export const setCallInAction = personAction("live", callInSchema, setCallIn);

export const suggestCallInsAction = personAction("live", suggestCallInsSchema, suggestCallIns);

export const meetingLinkAction = personAction("live", meetingLinkSchema, saveMeetingLink);
