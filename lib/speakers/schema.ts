import * as z from "zod";
import { id, revision } from "@/lib/kernel/form/fields";
import { speakerFields } from "@/lib/talks/schema";

export const changeTalkSchema = z.object({ talkId: id, revision, ...speakerFields });
export type ChangeTalk = z.output<typeof changeTalkSchema>;
