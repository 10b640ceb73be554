import * as z from "zod";
import { id, linkToken, personName, revision, text } from "@/lib/kernel/form/fields";

export const inviteByLinkSchema = z.object({ meetupId: id });

export const inviteByLinesSchema = z.object({ eventId: id, lines: text(20_000) });
export type InviteByLines = z.output<typeof inviteByLinesSchema>;

export const renewInvitationSchema = z.object({ invitationId: id, version: revision });
export type RenewInvitation = z.output<typeof renewInvitationSchema>;

export const invitationSchema = z.object({ invitationId: id });

export const remindSchema = z.object({ meetupId: id });

export const openedSchema = z.object({ token: linkToken });
export type OpenedInput = z.output<typeof openedSchema>;

export const acceptInvitationSchema = z.object({ token: linkToken, name: personName });
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
