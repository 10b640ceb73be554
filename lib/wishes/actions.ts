"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "../action";
import { refreshMeetup } from "../meetups/refresh";
import { addressOnNetwork } from "../network";
import { offerToHost, publishMeetup, takeWishBack, wish } from "./mutations";
import { refreshWishes } from "./refresh";
import { offerSchema, publishSchema, takeBackSchema, wishSchema } from "./schema";

export const wishAction = formAction(
  "wishes",
  wishSchema,
  async (viewer, input) => {
    const outcome = await wish(viewer, input, await getLocale());
    if (outcome.ok && viewer) refreshWishes();
    return outcome;
  },
  { limit: "wish", limitKey: addressOnNetwork },
);

export const takeWishBackAction = personAction("wishes", takeBackSchema, async (viewer, input) => {
  const outcome = await takeWishBack(viewer, input);
  if (outcome.ok) refreshWishes();
  return outcome;
});

export const offerToHostAction = formAction(
  "wishes",
  offerSchema,
  async (viewer, input) => offerToHost(viewer, input, await getLocale()),
  { limit: "ask-hosts", limitKey: addressOnNetwork },
);

export const publishMeetupAction = personAction("meetups", publishSchema, async (viewer, input) => {
  const outcome = await publishMeetup(viewer, input);
  if (outcome.ok) refreshMeetup();
  return outcome;
});
