"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "../action";
import { addressOnNetwork } from "../network";
import { askHosts, saveAccess, savePractical } from "./mutations";
import { refreshMeetup } from "./refresh";
import { accessSchema, askHostsSchema, practicalSchema } from "./schema";

export const savePracticalAction = personAction(
  "meetups",
  practicalSchema,
  async (viewer, input) => {
    const outcome = await savePractical(viewer, input);
    if (outcome.ok) refreshMeetup();
    return outcome;
  },
);

export const saveAccessAction = personAction("meetups", accessSchema, async (viewer, input) => {
  const outcome = await saveAccess(viewer, input);
  if (outcome.ok) refreshMeetup();
  return outcome;
});

export const askHostsAction = formAction(
  "meetups",
  askHostsSchema,
  async (viewer, input) => askHosts(viewer, input, await getLocale()),
  { limit: "ask-hosts", limitKey: addressOnNetwork },
);
