"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { NotFound } from "@/lib/kernel/outcome";
import { readCredential, rsvpLimitKey } from "@/lib/rsvps/device-cookie";
import { sayHere, sayHereFromAfar } from "./mutations";
import { hereFromAfarSchema, hereSchema } from "./schema";

export const hereAction = personAction("desk", hereSchema, sayHere);

export const hereFromAfarAction = formAction(
  "desk",
  hereFromAfarSchema,
  async (viewer, input) => {
    const credential = await readCredential(viewer, input.token, input.meetupId);
    if (!credential) throw new NotFound("rsvp");
    return sayHereFromAfar(credential, input);
  },
  { limitKey: ({ meetupId, token }) => rsvpLimitKey(meetupId, token) },
);
