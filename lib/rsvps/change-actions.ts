"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { refreshEvents } from "../events/refresh";
import { editEventSchema } from "../events/schema";
import { redirect } from "../i18n/routing";
import { refreshMeetup } from "../meetups/refresh";
import { timesSchema, venueSchema } from "../meetups/schema";
import { changeTimes, changeVenue } from "./change-mutations";
import { editEvent } from "./event-mutations";

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

export const editEventAction = personAction("events", editEventSchema, async (viewer, input) => {
  const locale = await getLocale();
  const outcome = await editEvent(viewer, input, locale);
  if (outcome.ok) refreshEvents();
  if (outcome.ok && outcome.readdressed)
    return redirect({ href: `/n/${outcome.slug}/desk/facts?saved=1`, locale });
  return outcome;
});
