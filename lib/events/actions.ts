"use server";

import { personAction } from "../action";
import { fillEvent } from "./mutations";
import { refreshEvents } from "./refresh";
import { fillEventSchema } from "./schema";

export const fillEventAction = personAction("events", fillEventSchema, async (viewer, input) => {
  const outcome = await fillEvent(viewer, input);
  if (outcome.ok) refreshEvents();
  return outcome;
});
