"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { withSubmissionKey } from "@/lib/kernel/http/submission-key";
import { readSession } from "@/lib/platform/auth/session";
import { askForAddress, confirmAddress } from "./address-mutations";
import { addressLinkSchema, askAddressSchema } from "./address-schema";
import { undoAddress } from "./address-undo-mutations";

export const askForAddressAction = personAction(
  "people",
  askAddressSchema,
  async (viewer, input) => {
    await askForAddress(viewer, await withSubmissionKey(input), await getLocale());
    return { ok: true, address: input.address } as const;
  },
  { limit: "address-change" },
);

export const confirmAddressAction = personAction(
  "people",
  addressLinkSchema,
  async (viewer, input) => confirmAddress(viewer, input, await readSession()),
);

export const undoAddressAction = formAction(
  "people",
  addressLinkSchema,
  (_viewer, input) => undoAddress(input),
  { limitKey: ({ token }) => token },
);
