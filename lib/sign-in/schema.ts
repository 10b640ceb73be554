import * as z from "zod";
import { address, text } from "@/lib/kernel/form/fields";

/** A path of this site without its language; anything else becomes null. */
export function ownPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 3000) return null;
  const [pathname = ""] = value.split(/[?#]/);
  const isPlain = /^\/[\w\-./?=&%#]*$/.test(value) && !UNUSUAL.test(pathname);
  return isPlain ? value : null;
}

/** Empty and dotted segments, which routers resolve differently. */
const UNUSUAL = /\/\/|\/\.{1,2}(\/|$)|%2e|%2f|%5c/i;

const path = z.string().optional().transform(ownPath);

export const requestSignInSchema = z.object({ address, to: path });
export type RequestSignIn = z.output<typeof requestSignInSchema>;

/** The page on which the code of a requested mail is typed. */
export function codePath({ address, to }: RequestSignIn): string {
  return `/sign-in/code?${new URLSearchParams({ address, ...(to ? { to } : {}) })}`;
}

export const signInWithCodeSchema = z.object({ address, code: text(20), to: path });
export type SignInWithCode = z.output<typeof signInWithCodeSchema>;

export const signInWithLinkSchema = z.object({ token: text(100), to: path });
export type SignInWithLink = z.output<typeof signInWithLinkSchema>;

export const signOutSchema = z.object({});
