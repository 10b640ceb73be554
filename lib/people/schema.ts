import { z } from "zod";
import { address, text } from "../fields";
import { ownPath } from "./rules";

const path = z.string().optional().transform(ownPath);

export const requestSignInSchema = z.object({ address, to: path });
export type RequestSignIn = z.output<typeof requestSignInSchema>;

export const confirmSignInSchema = z.object({ address, code: text(20), to: path });
export type ConfirmSignIn = z.output<typeof confirmSignInSchema>;

export const profileSchema = z.object({ name: text(80) });
export type Profile = z.output<typeof profileSchema>;

export const signOutSchema = z.object({});
