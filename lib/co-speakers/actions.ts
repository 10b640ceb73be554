"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { answerAsCoSpeaker, leaveTalk, saveOwnNeeds } from "./answer-mutations";
import { inviteCoSpeaker, removeCoSpeaker } from "./invite-mutations";
import {
  answerSchema,
  inviteCoSpeakerSchema,
  leaveTalkSchema,
  ownNeedsSchema,
  removeCoSpeakerSchema,
} from "./schema";

const limit = { limit: "invite" } as const;

export const inviteCoSpeakerAction = personAction(
  "speakers",
  inviteCoSpeakerSchema,
  inviteCoSpeaker,
  limit,
);

export const removeCoSpeakerAction = personAction(
  "speakers",
  removeCoSpeakerSchema,
  removeCoSpeaker,
);

export const leaveTalkAction = personAction("speakers", leaveTalkSchema, leaveTalk);

export const saveOwnNeedsAction = personAction("speakers", ownNeedsSchema, saveOwnNeeds);

export const answerAction = formAction(
  "speakers",
  answerSchema,
  async (viewer, input) => answerAsCoSpeaker(viewer, input, await getLocale()),
  { ...limit, limitKey: (input) => input.token },
);
