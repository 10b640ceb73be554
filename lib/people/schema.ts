import * as z from "zod";
import { choice, optionalLine, personName, revision } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

const RESERVED = new Set([
  ...["admin", "administrator", "all", "channel", "everyone", "help", "here", "host", "hosts"],
  ...["me", "moderator", "organizer", "organizers", "rollcall", "root", "staff", "support", "team"],
  ...[
    "aide",
    "animation",
    "equipe",
    "hote",
    "hotes",
    "ici",
    "moi",
    "organisation",
    "tous",
    "toutes",
  ],
]);

/** ASCII only, so that no two look alike. A letter, because "@19" is an hour. */
const HANDLE = /^(?=.{2,30}$)(?=.*[A-Za-z])[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*$/;

export const isHandle = (text: string): boolean => HANDLE.test(text);

/** With or without "@". Empty becomes null. */
const optionalHandle = optionalLine(60)
  .transform((typed) => typed?.replace(/^@/, "") ?? null)
  .refine((handle) => handle === null || isHandle(handle), { error: "handle-shape" })
  .refine((handle) => handle === null || !RESERVED.has(handle.toLowerCase()), {
    error: "handle-taken",
  });

export const profileSchema = z.object({
  name: personName,
  locale: choice(LOCALES),
  handle: optionalHandle,
  organization: optionalLine(120),
});
export type Profile = z.output<typeof profileSchema>;

/** Another address for one's calendar feed, instead of the one that the page showed. */
export const feedSchema = z.object({ version: revision });
export type RenewFeed = z.output<typeof feedSchema>;
