"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { ownMeetupSchema } from "@/lib/meetups/schema";
import { redirect } from "@/lib/platform/i18n/routing";
import { removeHost, stepDown } from "./mutations";
import { saveHostPhone } from "./phone-mutations";
import { hostPhoneSchema, removeHostSchema } from "./schema";

/** Without the desk, its page would be missing. */
export const stepDownAction = personAction("meetups", ownMeetupSchema, async (viewer, input) => {
  const outcome = await stepDown(viewer, input);
  if (!outcome.ok || outcome.keepsDesk) return outcome;
  const href = outcome.isPublic ? `/n/${outcome.event}/${outcome.meetup}` : "/me";
  return redirect({ href, locale: await getLocale() });
});

export const removeHostAction = personAction("meetups", removeHostSchema, removeHost);

export const hostPhoneAction = personAction("meetups", hostPhoneSchema, saveHostPhone);
