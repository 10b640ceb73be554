"use server";

import { formAction } from "@/lib/kernel/action";
import { NotFound } from "@/lib/kernel/outcome";
import { readDeviceRsvp, rememberOnDevice } from "@/lib/rsvps/device-cookie";
import { confirmWithCode } from "./confirm-mutations";
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
