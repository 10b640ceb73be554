import * as z from "zod";
import {
  choice,
  id,
  key,
  optionalId,
  optionalPersonName,
  optionalText,
  optionalWebAddress,
  text,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** A name or a password in an address would be shown to everybody. */
function hasNoCredentials(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return !username && !password;
}

const webAddress = optionalWebAddress
  .refine((address) => address !== null, { error: "required" })
  .transform((address) => address ?? "")
  .refine(hasNoCredentials, { error: "web-address-invalid" });

export const postSchema = z.object({
  eventId: id,
  key,
  /** Only for people without a name. */
  name: optionalPersonName,
  link: webAddress,
  title: text(160),
  excerpt: optionalText(600),
  meetupId: optionalId,
  language: choice(LOCALES),
});
export type PostInput = z.output<typeof postSchema>;

export const ownPostSchema = z.object({ postId: id });
export type OwnPost = z.output<typeof ownPostSchema>;

export const withdrawPostSchema = z.object({ postId: id, why: optionalText(300) });
export type WithdrawPost = z.output<typeof withdrawPostSchema>;
