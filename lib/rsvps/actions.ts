"use server";

import { getLocale } from "next-intl/server";
import type * as z from "zod";
import { formAction, personAction } from "@/lib/kernel/action";
import { isFlood } from "@/lib/kernel/http/flood";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { cancelRsvp, confirmRsvp, returnRsvp } from "./cancel-mutations";
import {
  answerQuestion,
  bringSupport,
  changeGuests,
  saveDetail,
  takeSeats,
} from "./change-mutations";
import {
  readCredential,
  readDeviceRsvp,
  rememberLinkedRsvp,
  rememberOnDevice,
  rsvpLimitKey,
} from "./device-cookie";
import { revokeLinks } from "./link-mutations";
import { going, rsvp } from "./mutations";
import type { Changed, RsvpCredential, RsvpReason } from "./rules";
import {
  answerSchema,
  detailSchema,
  goingSchema,
  guestsSchema,
  linkSchema,
  type MineInput,
  mineSchema,
  rsvpSchema,
  supportSchema,
  switchSchema,
} from "./schema";
import { switchMeetup } from "./switch-mutations";

export const rsvpAction = formAction(
  "rsvps",
  rsvpSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const own = viewer?.email === input.address;
    if (own) return rememberOnDevice(await going(viewer, input, locale));
    const device = await readDeviceRsvp(input.meetupId);
    const attemptId = device && "attemptId" in device ? device.attemptId : undefined;
    const typed = { ...(await withSubmissionKey(input)), attemptId, isFlood: await isFlood() };
    return rememberOnDevice(await rsvp(typed, locale));
  },
  { limit: "rsvp", limitKey: addressOnNetwork },
);

export const goingAction = personAction("rsvps", goingSchema, async (viewer, input) =>
  rememberOnDevice(await going(viewer, input, await getLocale())),
);

/** For forms about an existing RSVP: a link's, the signed-in person's or this device's. */
function changeAction<Schema extends z.ZodType<MineInput>>(
  schema: Schema,
  change: (credential: RsvpCredential, input: z.output<Schema>) => Promise<Changed<RsvpReason>>,
  { meetupOf = (input: z.output<Schema>) => input.meetupId } = {},
) {
  const handle = async (viewer: Person | null, input: z.output<Schema>) => {
    const credential = await readCredential(viewer, input.token, meetupOf(input));
    if (!credential) throw new NotFound("rsvp");
    return rememberOnDevice(await change(credential, input));
  };
  const limitKey = (input: z.output<Schema>) => rsvpLimitKey(meetupOf(input), input.token);
  return formAction("rsvps", schema, handle, { limitKey });
}

export const rememberDeviceAction = formAction(
  "rsvps",
  linkSchema,
  async (viewer, { token }) => {
    if (!viewer) await rememberLinkedRsvp(token);
    return { ok: true };
  },
  { limitKey: ({ token }) => token },
);

export const changeGuestsAction = changeAction(guestsSchema, changeGuests);
export const bringSupportAction = changeAction(supportSchema, bringSupport);
export const takeSeatsAction = changeAction(guestsSchema, takeSeats);
export const saveDetailAction = changeAction(detailSchema, async (credential, input) =>
  saveDetail(credential, input, await getLocale()),
);
export const answerQuestionAction = changeAction(answerSchema, answerQuestion);
export const revokeLinksAction = changeAction(mineSchema, revokeLinks);
export const confirmRsvpAction = changeAction(mineSchema, confirmRsvp);
export const cancelRsvpAction = changeAction(mineSchema, cancelRsvp);
export const returnRsvpAction = changeAction(mineSchema, returnRsvp);
export const switchMeetupAction = changeAction(switchSchema, switchMeetup, {
  meetupOf: (input) => input.from,
});
