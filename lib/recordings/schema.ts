import * as z from "zod";
import { id, optionalSecureAddress } from "@/lib/kernel/form/fields";

export const setRecordingSchema = z.object({
  talkId: id,
  /** Empty: there is none. */
  recordingUrl: optionalSecureAddress,
});

export type SetRecording = z.output<typeof setRecordingSchema>;
