import * as z from "zod";
import { id, optionalPhone } from "@/lib/kernel/form/fields";

export const removeHostSchema = z.object({ meetupId: id, userId: id });
export type RemoveHost = z.output<typeof removeHostSchema>;

/** Of the viewer, who hosts. Empty erases it. */
export const hostPhoneSchema = z.object({ meetupId: id, phone: optionalPhone });
export type HostPhone = z.output<typeof hostPhoneSchema>;
