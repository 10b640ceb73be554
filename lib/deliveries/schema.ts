import * as z from "zod";
import { id } from "@/lib/kernel/form/fields";

export const tryAgainSchema = z.object({ eventId: id });
export type TryAgain = z.output<typeof tryAgainSchema>;
