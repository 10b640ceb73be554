"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "../action";
import { refreshEvents } from "../events/refresh";
import {
  addCitySchema,
  ownEventSchema,
  removeCitySchema,
  startAddress,
  startEventSchema,
} from "../events/schema";
import { redirect } from "../i18n/routing";
import { publishEvent } from "./event-mutations";
import { deleteDraft, removeCity } from "./remove-mutations";
import { addCity, startEvent } from "./start-mutations";

/** Nobody is sent to sign in first and comes back to the form as it was typed. */
export const startEventAction = formAction("events", startEventSchema, async (viewer, input) => {
  const locale = await getLocale();
  if (!viewer) {
    const to = encodeURIComponent(startAddress(input));
    return redirect({ href: `/sign-in?to=${to}`, locale });
  }
  const outcome = await startEvent(viewer, input, locale);
  if (!outcome.ok) return outcome;
  refreshEvents();
  return redirect({ href: `/n/${outcome.slug}/desk`, locale });
});

export const publishEventAction = personAction("events", ownEventSchema, async (viewer, input) => {
  const outcome = await publishEvent(viewer, input);
  if (outcome.ok) refreshEvents();
  return outcome;
});

export const addCityAction = personAction("events", addCitySchema, async (viewer, input) => {
  const outcome = await addCity(viewer, input, await getLocale());
  if (outcome.ok) refreshEvents();
  return outcome;
});

export const removeCityAction = personAction("events", removeCitySchema, async (viewer, input) => {
  const outcome = await removeCity(viewer, input);
  if (outcome.ok) refreshEvents();
  return outcome;
});

export const deleteDraftAction = personAction("events", ownEventSchema, async (viewer, input) => {
  const outcome = await deleteDraft(viewer, input);
  if (!outcome.ok) return outcome;
  refreshEvents();
  return redirect({ href: "/me", locale: await getLocale() });
});
