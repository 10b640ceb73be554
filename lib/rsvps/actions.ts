"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { formAction, personAction } from "@/lib/kernel/action";
import { addressOnNetwork } from "@/lib/kernel/network";
import { NotFound, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { ReasonOf } from "@/lib/platform/i18n/sentences";
import { cancelRsvp, changeGuests, returnRsvp, saveDetail, switchMeetup } from "./answer-mutations";
import { type Asker, asker, type Kept } from "./credential";
import { keepAnswer, keptAnswer } from "./device-cookie";
import { going, rsvp } from "./mutations";
import { keepByLink } from "./remember-device";
import {
  detailSchema,
  goingSchema,
  guestsSchema,
  linkSchema,
  type MineInput,
  mineSchema,
  rsvpSchema,
  switchSchema,
} from "./schema";

type Changed = Outcome<{ kept?: [meetupId: string, Kept][] }, ReasonOf<"rsvps">>;

/** What the phone has to keep goes into its cookies, and only there. */
async function settled(outcome: Changed): Promise<Outcome<object, ReasonOf<"rsvps">>> {
  // Canceled in another tab: the card must no longer say otherwise.
  if (!outcome.ok && outcome.reason === "not-answered") refresh();
  if (!outcome.ok) return outcome;
  for (const [meetupId, kept] of outcome.kept ?? []) await keepAnswer(meetupId, kept);
  return { ok: true };
}

export const rsvpAction = formAction(
  "rsvps",
  rsvpSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const own = viewer?.email === input.address;
    return settled(own ? await going(viewer, input, locale) : await rsvp(input, locale));
  },
  { limit: "rsvp", limitKey: addressOnNetwork },
);

export const goingAction = personAction("rsvps", goingSchema, async (viewer, input) =>
  settled(await going(viewer, input, await getLocale())),
);

/** For the forms about an answer that is there: a link's, the signed-in person's, or this phone's. */
function answering<Schema extends z.ZodType<MineInput>>(
  schema: Schema,
  change: (by: Asker, input: z.output<Schema>) => Promise<Changed>,
  { held = (input: z.output<Schema>) => input.meetupId } = {},
) {
  const handle = async (viewer: Person | null, input: z.output<Schema>) => {
    const kept = (await keptAnswer(held(input))) as Kept | null;
    const by = asker(viewer, input.token, kept);
    if (!by) throw new NotFound("answer");
    return settled(await change(by, input));
  };
  // A whole bar shares one network: what counts is the link, or the answer that this phone keeps.
  const limitKey = async (input: z.output<Schema>) => {
    if (input.token) return input.token;
    const kept = (await keptAnswer(held(input))) as Kept | null;
    return kept && "rsvpId" in kept ? kept.rsvpId : undefined;
  };
  return formAction("rsvps", schema, handle, { limitKey });
}

export const keepAnswerAction = formAction(
  "rsvps",
  linkSchema,
  async (viewer, input) => keepByLink(viewer, input),
  { limitKey: ({ token }) => token },
);

export const changeGuestsAction = answering(guestsSchema, changeGuests);
export const saveDetailAction = answering(detailSchema, saveDetail);
export const cancelRsvpAction = answering(mineSchema, cancelRsvp);
export const returnRsvpAction = answering(mineSchema, returnRsvp);
export const switchMeetupAction = answering(switchSchema, switchMeetup, {
  held: (input) => input.from,
});
