"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { refreshMeetup } from "../meetups/refresh";
import { timesSchema, venueSchema } from "../meetups/schema";
import { changeTimes, changeVenue } from "./change-mutations";

export const changeVenueAction = personAction("meetups", venueSchema, async (viewer, input) => {
  const outcome = await changeVenue(viewer, input);
  if (outcome.ok) refreshMeetup();
  return outcome;
});

export const changeTimesAction = personAction("meetups", timesSchema, async (viewer, input) => {
  const outcome = await changeTimes(viewer, input, await getLocale());
  if (outcome.ok) refreshMeetup();
  return outcome;
});
