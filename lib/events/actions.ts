"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { cancelEvent } from "./cancel-mutations";
import { deleteDraft } from "./delete-mutations";
import { editEvent } from "./edit-mutations";
import { fillEvent } from "./mutations";
import { publishEvent } from "./publish-mutations";
import { editEventSchema, fillEventSchema, ownEventSchema } from "./schema";

export const editEventAction = personAction("events", editEventSchema, async (viewer, input) => {
  const outcome = await editEvent(viewer, input);
  if (outcome.ok && outcome.readdressed)
    return redirect({ href: `/n/${outcome.slug}/desk/facts?saved=1`, locale: await getLocale() });
  return outcome;
});

export const fillEventAction = personAction("events", fillEventSchema, fillEvent);

export const publishEventAction = personAction("events", ownEventSchema, publishEvent);

export const cancelEventAction = personAction("rsvps", ownEventSchema, cancelEvent);

export const deleteDraftAction = personAction("events", ownEventSchema, async (viewer, input) => {
  const outcome = await deleteDraft(viewer, input);
  if (!outcome.ok) return outcome;
  return redirect({ href: "/me", locale: await getLocale() });
});
