"use server";

import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/kernel/action";
import { isFlood } from "@/lib/kernel/http/flood";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { NotFound } from "@/lib/kernel/outcome";
import { readCredential, readDeviceRsvp, rememberOnDevice } from "@/lib/rsvps/device-cookie";
import { mineSchema } from "@/lib/rsvps/schema";
import { confirmWithCode } from "./confirm-mutations";
import { dismissDuplicates } from "./duplicate-mutations";
import { fixAddress } from "./fix-mutations";
import { codeSchema, fixAddressSchema } from "./schema";

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

export const fixAddressAction = formAction(
  "rsvps",
  fixAddressSchema,
  async (_viewer, input) => {
    const remembered = await readDeviceRsvp(input.meetupId);
    if (!remembered || !("attemptId" in remembered)) throw new NotFound("attempt");
    const keyed = { ...(await withSubmissionKey(input)), isFlood: await isFlood() };
    return rememberOnDevice(await fixAddress(remembered.attemptId, keyed, await getLocale()));
  },
  { limit: "rsvp", limitKey: addressOnNetwork },
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
