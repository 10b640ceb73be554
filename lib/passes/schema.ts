import * as z from "zod";
import { id, key, linkToken, personName } from "@/lib/kernel/form/fields";

export const handOutSchema = z.object({ meetupId: id, key });
export const takePassSchema = z.object({ token: linkToken, name: personName });
export const revokeSchema = z.object({ deviceId: id });

export type HandOut = z.output<typeof handOutSchema>;
export type TakePass = z.output<typeof takePassSchema>;
export type Revoke = z.output<typeof revokeSchema>;
