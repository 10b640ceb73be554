import * as z from "zod";
import { address, linkToken } from "@/lib/kernel/form/fields";

export const askAddressSchema = z.object({ address });
export type AskAddress = z.output<typeof askAddressSchema>;

export const addressLinkSchema = z.object({ token: linkToken });
export type AddressLink = z.output<typeof addressLinkSchema>;
