"use server";

import { formAction } from "@/lib/kernel/action";
import { NotFound } from "@/lib/kernel/outcome";
import { readCredential, readDeviceRsvp, rememberOnDevice } from "@/lib/rsvps/device-cookie";
import { mineSchema } from "@/lib/rsvps/schema";
import { confirmWithCode } from "./confirm-mutations";
import { dismissDuplicates } from "./duplicate-mutations";
import { codeSchema } from "./schema";

export const confirmWithCodeAction = formAction(
  "rsvps",
  codeSchema,
  async (_viewer, input) => {
    const remembered = await readDeviceRsvp(input.meetupId);
    if (!remembered || !("attemptId" in remembered)) throw new NotFound("attempt");
    return rememberOnDevice(await confirmWithCode(remembered.attemptId, input), input.meetupId);
  },
  { networkLimit: "rsvp-code-network" },
);

export const dismissDuplicatesAction = formAction(
  "rsvps",
  mineSchema,
  async (viewer, input) => {
    const credential = await readCredential(viewer, input.token, input.meetupId);
    if (!credential) throw new NotFound("rsvp");
    return rememberOnDevice(await dismissDuplicates(credential, input));
  },
  { limitKey: ({ token }) => token },
);
