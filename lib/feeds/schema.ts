import * as z from "zod";
import { slug } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const FORMATS = ["atom", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Each reflection keeps its own language; `lang` is that of the feed's title and links, both without it. */
const wanted = { format: z.enum(FORMATS), lang: z.enum(LOCALES).optional() };

export const siteFeedSchema = z.object(wanted);
export const eventFeedSchema = z.object({ ...wanted, event: slug });
export const cityFeedSchema = z.object({ ...wanted, city: slug });
