import * as z from "zod";
import { choice, personName } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const profileSchema = z.object({ name: personName, locale: choice(LOCALES) });
export type Profile = z.output<typeof profileSchema>;

/** The form of whoever wants another address for their calendar feed: a button. */
export const feedSchema = z.object({});
