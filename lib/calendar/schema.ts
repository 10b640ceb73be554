import * as z from "zod";
import { id, linkToken, slug } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** Without a language, a file has both. */
const lang = z.enum(LOCALES).optional();

export const fileSchema = z.object({
  meetup: id,
  lang,
  answer: z.enum(["going", "waitlisted"]).optional(),
  /** Opens the form of a calendar on the web instead. */
  to: z.enum(["google", "outlook"]).optional(),
});

export const eventFeedSchema = z.object({ event: slug, lang });
export const cityFeedSchema = z.object({ city: slug, lang });
export const personFeedSchema = z.object({ token: linkToken, lang });
