import { z } from "zod";
import { address, choice, line, text } from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** A path of this site without its language; anything else becomes null. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 3000) return null;
  return /^\/(?![/\\])[\w\-./?=&%#]*$/.test(value) ? value : null;
}

const path = z.string().optional().transform(ownPath);

export const requestSignInSchema = z.object({ address, to: path });
export type RequestSignIn = z.output<typeof requestSignInSchema>;

export const confirmSignInSchema = z.object({ address, code: text(20), to: path });
export type ConfirmSignIn = z.output<typeof confirmSignInSchema>;

export const profileSchema = z.object({ name: line(80), locale: choice(LOCALES) });
export type Profile = z.output<typeof profileSchema>;

export const signOutSchema = z.object({});
