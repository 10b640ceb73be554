import { randomUUID } from "node:crypto";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testPerson } from "@/lib/platform/db/test-rows";
import { emptyTown, hosted, hoursAgo, type ScenariosOf, wished } from "./test-fixtures";

type Invitations = typeof import("@/lib/invitations/mutations") &
  typeof import("@/lib/invitations/accept-mutations") &
  typeof import("@/lib/invitations/opened-mutations") &
  typeof import("@/lib/invitations/remind-mutations") &
  typeof import("@/lib/invitations/withdraw-mutations") &
  typeof import("@/lib/hosts/mutations");
type Wishes = typeof import("@/lib/wishes/mutations") &
  typeof import("@/lib/wishes/approve-mutations");

async function invited(address: string | null = `${randomUUID()}@example.ca`) {
  const { host, meetupId, eventId } = await hosted({ hosts: [] });
  const dates = { createdAt: hoursAgo(1), expiresAt: hoursAgo(-100) };
  const { id } = await db.invitation.create({ data: { eventId, meetupId, address, ...dates } });
  return { host, meetupId, invitationId: id, token: signLink("invitation", id, 1) };
}

const offer = () => ({ key: randomUUID(), name: "Zoe", note: "A café with a back room." });

export const invitationScenarios = {
  inviteByLink: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId }];
  },
  "inviteByLink again": async () => {
    const { host, meetupId } = await invited(null);
    return [host, { meetupId }];
  },
  inviteByLines: async () => {
    const { host, eventId } = await hosted();
    return [host, { eventId, lines: "Vancouver, zoe@example.ca" }];
  },
  renewInvitation: async () => {
    const { host, invitationId } = await invited();
    return [host, { invitationId, version: 1 }];
  },
  withdrawInvitation: async () => {
    const { host, invitationId } = await invited();
    return [host, { invitationId }];
  },
  restoreInvitation: async () => {
    const { host, invitationId } = await invited();
    const data = { withdrawnAt: hoursAgo(1) };
    await db.invitation.update({ where: { id: invitationId }, data });
    return [host, { invitationId }];
  },
  noteOpened: async () => [{ token: (await invited()).token }],
  acceptInvitation: async () => {
    const { token } = await invited(null);
    return [await testPerson({ name: null }), { token, name: "Zoe" }, "en"];
  },
  "acceptInvitation from a mail": async () => {
    const { token } = await invited();
    return [null, { token, name: "Zoe" }, "en"];
  },
  stepDown: async () => {
    const host = await testPerson();
    const { meetupId } = await hosted({ hosts: [host, await testPerson()] });
    return [host, { meetupId }];
  },
  removeHost: async () => {
    const host = await testPerson();
    const { host: organizer, meetupId, eventId } = await hosted();
    const dates = { createdAt: hoursAgo(1), expiresAt: hoursAgo(-100) };
    await db.invitation.create({ data: { eventId, meetupId, address: host.email, ...dates } });
    await db.meetupRole.create({
      data: { meetupId, userId: host.id, role: "host", since: hoursAgo(1) },
    });
    return [organizer, { meetupId, userId: host.id }];
  },
  remind: async () => {
    const { host, meetupId } = await hosted();
    return [host, { meetupId }];
  },
  "remind people who were invited": async () => {
    const { host, meetupId } = await invited();
    return [host, { meetupId }];
  },
} satisfies ScenariosOf<Invitations>;

export const wishScenarios = {
  wish: async () => {
    const [{ eventId }, { slug: town }] = [await hosted(), await emptyTown()];
    return [null, { eventId, town, address: `${randomUUID()}@example.ca` }, "en"];
  },
  takeWishBack: async () => {
    const [{ eventId }, { id, slug: town }] = [await hosted(), await emptyTown()];
    const person = await testPerson();
    await wished(eventId, id, person);
    return [person, { eventId, town }];
  },
  offerToHost: async () => {
    const [{ eventId }, { slug: town }] = [await hosted(), await emptyTown()];
    return [await testPerson(), { eventId, town, address: null, ...offer() }, "en"];
  },
  "offerToHost after a wish": async () => {
    const [{ eventId }, { id, slug: town }] = [await hosted(), await emptyTown()];
    const person = await testPerson();
    await wished(eventId, id, person);
    return [person, { eventId, town, address: null, ...offer() }, "en"];
  },
  approveOffer: async () => {
    const [{ host, eventId }, { id }] = [await hosted(), await emptyTown()];
    const { id: wishId } = await wished(eventId, id, await testPerson(), hoursAgo(1));
    return [host, { wishId }];
  },
} satisfies ScenariosOf<Wishes>;
