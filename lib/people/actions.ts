"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { endSession } from "@/lib/platform/auth/session";
import { redirect } from "@/lib/platform/i18n/routing";
import { changeProfile, confirmSignIn, requestSignIn } from "./mutations";
import { confirmSignInSchema, profileSchema, requestSignInSchema, signOutSchema } from "./schema";

export const requestSignInAction = formAction(
  "people",
  requestSignInSchema,
  async (_viewer, input) => requestSignIn(input, await getLocale()),
  { limit: "sign-in", limitKey: addressOnNetwork },
);

export const confirmSignInAction = formAction(
  "people",
  confirmSignInSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    // On a double submission the code has been used, but the viewer is signed in.
    if (viewer?.email !== input.address) await confirmSignIn(input, locale);
    return redirect({ href: input.to ?? "/me", locale });
  },
  { limit: "sign-in-code", limitKey: addressOnNetwork },
);

export const signOutAction = formAction(
  "people",
  signOutSchema,
  async () => {
    await endSession();
    return redirect({ href: "/", locale: await getLocale() });
  },
  { allowSuspended: true },
);

export const changeProfileAction = personAction("people", profileSchema, changeProfile);
