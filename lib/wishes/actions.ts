"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { approveOffer } from "./approve-mutations";
import { offerToHost, takeWishBack, wish } from "./mutations";
import { approveOfferSchema, offerSchema, takeBackSchema, wishSchema } from "./schema";

export const wishAction = formAction(
  "wishes",
  wishSchema,
  async (viewer, input) => wish(viewer, input, await getLocale()),
  { limit: "wish", limitKey: addressOnNetwork },
);

export const takeWishBackAction = personAction("wishes", takeBackSchema, takeWishBack);

export const offerToHostAction = formAction(
  "wishes",
  offerSchema,
  async (viewer, input) => offerToHost(viewer, await withSubmissionKey(input), await getLocale()),
  { limit: "ask-hosts", limitKey: addressOnNetwork },
);

export const approveOfferAction = personAction("invitations", approveOfferSchema, approveOffer, {
  limit: "invite",
});
