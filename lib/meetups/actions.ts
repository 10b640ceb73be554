"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { cancelMeetup } from "./cancel-mutations";
import { addCity, removeCity } from "./city-mutations";
import { askHosts, saveAccess, savePractical } from "./mutations";
import { publishMeetup } from "./publish-mutations";
import {
  accessSchema,
  addCitySchema,
  askHostsSchema,
  ownMeetupSchema,
  practicalSchema,
  timesSchema,
  venueSchema,
} from "./schema";
import { changeTimes } from "./times-mutations";
import { changeVenue } from "./venue-mutations";

export const addCityAction = personAction("events", addCitySchema, addCity);

export const removeCityAction = personAction("events", ownMeetupSchema, removeCity);

export const publishMeetupAction = personAction("meetups", ownMeetupSchema, publishMeetup);

export const cancelMeetupAction = personAction("rsvps", ownMeetupSchema, cancelMeetup);

export const changeVenueAction = personAction("meetups", venueSchema, changeVenue);

export const changeTimesAction = personAction("meetups", timesSchema, changeTimes);

export const savePracticalAction = personAction("meetups", practicalSchema, savePractical);

export const saveAccessAction = personAction("meetups", accessSchema, saveAccess);

export const askHostsAction = formAction(
  "meetups",
  askHostsSchema,
  async (viewer, input) => askHosts(viewer, await withSubmissionKey(input), await getLocale()),
  { limit: "ask-hosts", limitKey: addressOnNetwork },
);
