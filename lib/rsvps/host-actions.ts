"use server";

import { personAction } from "../action";
import type { ReasonOf } from "../i18n/sentences";
import type { Outcome } from "../outcome";
import { cancelEvent, cancelMeetup } from "./cancel-mutations";
import { cancelForSomebody, changeCapacity, seatFromWaitlist } from "./host-mutations";
import { refreshAnswers } from "./refresh";
import { cancelEventSchema, cancelMeetupSchema, capacitySchema, overrideSchema } from "./schema";

async function refreshed<Data extends object>(doing: Promise<Outcome<Data, ReasonOf<"rsvps">>>) {
  const outcome = await doing;
  if (outcome.ok) refreshAnswers();
  return outcome;
}

export const changeCapacityAction = personAction("rsvps", capacitySchema, (viewer, input) =>
  refreshed(changeCapacity(viewer, input)),
);

export const seatFromWaitlistAction = personAction("rsvps", overrideSchema, (viewer, input) =>
  refreshed(seatFromWaitlist(viewer, input)),
);

export const cancelForSomebodyAction = personAction("rsvps", overrideSchema, (viewer, input) =>
  refreshed(cancelForSomebody(viewer, input)),
);

export const cancelMeetupAction = personAction("rsvps", cancelMeetupSchema, (viewer, input) =>
  refreshed(cancelMeetup(viewer, input.meetupId)),
);

export const cancelEventAction = personAction("rsvps", cancelEventSchema, (viewer, input) =>
  refreshed(cancelEvent(viewer, input.eventId)),
);
