import * as z from "zod";
import { id } from "@/lib/kernel/form/fields";

export const removeHostSchema = z.object({ meetupId: id, userId: id });
export type RemoveHost = z.output<typeof removeHostSchema>;
