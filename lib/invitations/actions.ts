"use server";

import { getLocale } from "next-intl/server";
import { formAction, personAction } from "../action";
import { inviteByLines, inviteByLink, renewInvitation, withdrawInvitation } from "./mutations";
import { approveOffer } from "./offer-mutations";
import { noteOpened } from "./opened-mutations";
import { refreshInvitations } from "./refresh";
import { remind } from "./remind-mutations";
import {
  approveOfferSchema,
  invitationSchema,
  inviteByLinesSchema,
  inviteByLinkSchema,
  openedSchema,
  remindSchema,
  renewInvitationSchema,
} from "./schema";

export const inviteByLinkAction = personAction(
  "invitations",
  inviteByLinkSchema,
  async (viewer, input) => {
    const outcome = await inviteByLink(viewer, input);
    if (outcome.ok) refreshInvitations();
    return outcome;
  },
  { limit: "invite" },
);

export const inviteByLinesAction = personAction(
  "invitations",
  inviteByLinesSchema,
  async (viewer, input) => {
    const outcome = await inviteByLines(viewer, input);
    if (outcome.ok) refreshInvitations();
    return outcome;
  },
  { limit: "invite" },
);

export const renewInvitationAction = personAction(
  "invitations",
  renewInvitationSchema,
  async (viewer, input) => {
    const outcome = await renewInvitation(viewer, input);
    if (outcome.ok) refreshInvitations();
    return outcome;
  },
  { limit: "invite" },
);

export const withdrawInvitationAction = personAction(
  "invitations",
  invitationSchema,
  async (viewer, input) => {
    const outcome = await withdrawInvitation(viewer, input);
    if (outcome.ok) refreshInvitations();
    return outcome;
  },
);

export const approveOfferAction = personAction(
  "invitations",
  approveOfferSchema,
  async (viewer, input) => {
    const outcome = await approveOffer(viewer, input, await getLocale());
    if (outcome.ok) refreshInvitations();
    return outcome;
  },
  { limit: "invite" },
);

export const openedAction = formAction(
  "invitations",
  openedSchema,
  async (_viewer, input) => noteOpened(input),
  { limitKey: (input) => input.token },
);

export const remindAction = personAction(
  "invitations",
  remindSchema,
  async (viewer, input) => remind(viewer, input),
  { limit: "invite" },
);
