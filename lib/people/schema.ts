import * as z from "zod";
import { choice, personName, revision } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const profileSchema = z.object({ name: personName, locale: choice(LOCALES) });
export type Profile = z.output<typeof profileSchema>;

/** Another address for one's calendar feed, instead of the one that the page showed. */
export const feedSchema = z.object({ version: revision });
export type RenewFeed = z.output<typeof feedSchema>;
