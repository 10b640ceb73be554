"use server";

import { personAction } from "../action";
import { refreshEvents } from "../events/refresh";
import { setListed } from "./mutations";
import { refreshAdmin } from "./refresh";
import { listingSchema } from "./schema";

export const setListedAction = personAction("admin", listingSchema, async (viewer, input) => {
  const outcome = await setListed(viewer, input);
  if (outcome.ok) {
    refreshEvents();
    refreshAdmin();
  }
  return outcome;
});
