"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { acceptInvitation } from "./accept-mutations";
import { inviteByLines, inviteByLink, renewInvitation } from "./mutations";
import { noteOpened } from "./opened-mutations";
import { remind } from "./remind-mutations";
import {
  acceptInvitationSchema,
  invitationSchema,
  inviteByLinesSchema,
  inviteByLinkSchema,
  openedSchema,
  remindSchema,
  renewInvitationSchema,
} from "./schema";
import { restoreInvitation, withdrawInvitation } from "./withdraw-mutations";

const limit = { limit: "invite" } as const;

export const inviteByLinkAction = personAction(
  "invitations",
  inviteByLinkSchema,
  inviteByLink,
  limit,
);

export const inviteByLinesAction = personAction(
  "invitations",
  inviteByLinesSchema,
  inviteByLines,
  limit,
);

export const renewInvitationAction = personAction(
  "invitations",
  renewInvitationSchema,
  renewInvitation,
  limit,
);

export const withdrawInvitationAction = personAction(
  "invitations",
  invitationSchema,
  withdrawInvitation,
);

export const restoreInvitationAction = personAction(
  "invitations",
  invitationSchema,
  restoreInvitation,
);

export const remindAction = personAction("invitations", remindSchema, remind, limit);

export const openedAction = formAction(
  "invitations",
  openedSchema,
  (_viewer, input) => noteOpened(input),
  { limitKey: (input) => input.token },
);

export const acceptInvitationAction = formAction(
  "invitations",
  acceptInvitationSchema,
  async (viewer, input) => {
    const locale = await getLocale();
    const outcome = await acceptInvitation(viewer, input, locale);
    if (!outcome.ok) return outcome;
    const desk = `/n/${outcome.event}/${outcome.meetup}/desk`;
    if (outcome.signedIn) return redirect({ href: desk, locale });
    return { ok: true, desk };
  },
  { limit: "invite", limitKey: (input) => input.token },
);
