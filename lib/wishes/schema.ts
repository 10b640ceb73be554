import * as z from "zod";
import {
  browserKey,
  id,
  optionalAddress,
  optionalPersonName,
  optionalText,
} from "@/lib/kernel/form/fields";

const town = z.string({ error: "invalid" }).regex(/^[a-z0-9-]{1,80}$/, { error: "invalid" });

/** A signed-in person has an address; others type where to send the one mail. */
export const wishSchema = z.object({ eventId: id, town, address: optionalAddress });
export type WishInput = z.output<typeof wishSchema>;

export const takeBackSchema = z.object({ eventId: id, town });
export type TakeBack = z.output<typeof takeBackSchema>;

export const offerSchema = z.object({
  eventId: id,
  town,
  key: browserKey,
  address: optionalAddress,
  name: optionalPersonName,
  note: optionalText(1000),
});
export type OfferInput = z.output<typeof offerSchema>;

export const approveOfferSchema = z.object({ wishId: id });
