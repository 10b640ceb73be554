"use server";

import { personAction } from "@/lib/kernel/action";
import { setRecording } from "./mutations";
import { setRecordingSchema } from "./schema";

export const setRecordingAction = personAction("talks", setRecordingSchema, setRecording);
