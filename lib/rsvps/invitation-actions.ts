"use server";

import { getLocale } from "next-intl/server";
import { formAction } from "../action";
import { refreshEvents } from "../events/refresh";
import { redirect } from "../i18n/routing";
import { acceptInvitationSchema } from "../invitations/schema";
import { acceptInvitation } from "./invitation-mutations";

export const acceptInvitationAction = formAction(
  "invitations",
  acceptInvitationSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const outcome = await acceptInvitation(viewer, input, locale);
    if (!outcome.ok) return outcome;
    refreshEvents();
    const desk = `/n/${outcome.event}/${outcome.meetup}/desk`;
    if (outcome.signedIn) return redirect({ href: desk, locale });
    return { ok: true, desk };
  },
  { limit: "invite", limitKey: (input) => input.token },
);
