"use server";

import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/kernel/action";
import { addressOnNetwork } from "@/lib/kernel/http/network";
import { readBrowser, rememberBrowser } from "@/lib/platform/auth/browser-cookie";
import { endSession } from "@/lib/platform/auth/session";
import { redirect } from "@/lib/platform/i18n/routing";
import { readDeviceAttempts } from "@/lib/rsvps/device-cookie";
import { requestSignIn, signInWithCode, signInWithLink } from "./mutations";
import {
  codePath,
  requestSignInSchema,
  signInWithCodeSchema,
  signInWithLinkSchema,
  signOutSchema,
} from "./schema";

export const requestSignInAction = formAction(
  "people",
  requestSignInSchema,
  async (_viewer, input) => {
    const locale = await getLocale();
    await requestSignIn(input, { locale, browser: await rememberBrowser() });
    return redirect({ href: codePath(input), locale });
  },
  { limit: "sign-in", limitKey: addressOnNetwork, networkLimit: "sign-in-network" },
);

export const signInWithCodeAction = formAction(
  "people",
  signInWithCodeSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const attempts = await readDeviceAttempts();
    await signInWithCode(viewer, input, { locale, attempts, browser: await readBrowser() });
    return redirect({ href: input.to ?? "/me", locale });
  },
  { limit: "sign-in-code", limitKey: addressOnNetwork, networkLimit: "sign-in-code-network" },
);

export const signInWithLinkAction = formAction(
  "people",
  signInWithLinkSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const outcome = await signInWithLink(viewer, input, {
      locale,
      attempts: await readDeviceAttempts(),
    });
    return outcome.ok ? redirect({ href: input.to ?? "/me", locale }) : outcome;
  },
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
