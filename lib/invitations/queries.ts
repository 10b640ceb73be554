import { shownInPlaceSince } from "@/lib/activity/undo-rules";
import { checkEventDesk, namedOrganizers, organizerName } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import { cityClocks } from "@/lib/meetups/queries";
import type { CityClock } from "@/lib/places/clock-rules";
import { readLink, signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env";
import { toLocalDate } from "@/lib/platform/time/local";
import { realNow } from "@/lib/platform/time/now";
import { type InvitationState, invitationState, type LinkIssue, linkIssue } from "./rules";

const cityNames = { select: { nameEn: true, nameFr: true } } as const;

const SHOWN = 300;
const NEWEST = [
  { createdAt: "desc" },
  { id: "asc" },
] satisfies Prisma.InvitationOrderByWithRelationInput[];

const listed = {
  id: true,
  version: true,
  meetupId: true,
  address: true,
  invitedName: true,
  createdAt: true,
  openedAt: true,
  acceptedAt: true,
  withdrawnAt: true,
  expiresAt: true,
  acceptedBy: {
    select: { name: true, roles: { where: { role: "host" }, select: { meetupId: true } } },
  },
  meetup: { select: { timeZone: true, city: cityNames } },
} satisfies Prisma.InvitationSelect;

export type ListedInvitation = {
  id: string;
  version: number;
  meetupId: string;
  city: { nameEn: string; nameFr: string } | null;
  timeZone: string;
  /** An address, or a former host's name; null for a link that can be sent anywhere. */
  recipient: string | null;
  state: InvitationState;
  /** Without a language, because the reader's is unknown. Null if the link is not valid. */
  link: string | null;
  createdAt: Date;
  openedAt: Date | null;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  /** Accepted by somebody who no longer hosts. */
  isEnded: boolean;
  expiresAt: Date;
};

/** The event's invitations for its organizer, newest first; withdrawn ones only for a while. */
export async function invitationsOfEvent(
  viewer: Person | null,
  eventId: string,
): Promise<ListedInvitation[]> {
  await checkEventDesk(viewer, eventId);
  const at = realNow();
  const since = shownInPlaceSince(at);
  const list = (address: null | { not: null }, take?: number) =>
    db.invitation.findMany({
      where: { eventId, address, OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: since } }] },
      select: listed,
      orderBy: NEWEST,
      take,
    });
  // The cities' own links are always included.
  const [links, mailed] = await Promise.all([list(null), list({ not: null }, SHOWN)]);
  const rows = [...links, ...mailed].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return rows.map(({ version, meetup, acceptedBy, withdrawnAt, address, invitedName, ...row }) => {
    const state = invitationState({ ...row, withdrawnAt }, at);
    const opens = state === "made" || state === "opened";
    return {
      ...row,
      version,
      ...meetup,
      recipient: invitedName ?? address,
      acceptedBy: acceptedBy?.name ?? null,
      isEnded: acceptedBy?.roles.every(({ meetupId }) => meetupId !== row.meetupId) ?? false,
      state,
      link: opens
        ? `${env().publicUrl}/invitations/${signLink("invitation", row.id, version)}`
        : null,
    };
  });
}

export type ShownInvitation = {
  address: string | null;
  expiresAt: Date;
  organizer: string | null;
  event: { slug: string; titleEn: string | null; titleFr: string | null; hashtag: string };
  meetup: {
    slug: string;
    localDate: string;
    startsLocal: string;
    startsAt: Date;
    timeZone: string;
    city: { nameEn: string; nameFr: string } | null;
  };
  /** The event's cities, whose local times are listed for the meetup from afar. */
  cities: CityClock[];
};

export type OpenedInvitation =
  | { issue: null; invitation: ShownInvitation }
  | { issue: LinkIssue; invitation: ShownInvitation }
  | { issue: "unknown"; invitation: null };

export async function openInvitation(token: string): Promise<OpenedInvitation> {
  const link = readLink("invitation", token);
  const row = link && (await readInvitation(link.id));
  if (!link || !row) return { issue: "unknown", invitation: null };
  const { meetup, event, ...invitation } = row;
  const meetupCanceled = meetup.status === "canceled" || event.status === "canceled";
  const issue = linkIssue({ ...invitation, meetupCanceled }, link.version, realNow());
  const { organizers, meetups: cities, status: _, ...shownEvent } = event;
  const { localDate, ...shownMeetup } = meetup;
  return {
    issue,
    invitation: {
      address: invitation.address,
      expiresAt: invitation.expiresAt,
      organizer: organizerName(organizers),
      event: shownEvent,
      meetup: { ...shownMeetup, localDate: toLocalDate(localDate) },
      cities,
    },
  };
}

function readInvitation(id: string) {
  return db.invitation.findUnique({
    where: { id },
    select: {
      address: true,
      version: true,
      expiresAt: true,
      openedAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      event: {
        select: {
          slug: true,
          titleEn: true,
          titleFr: true,
          hashtag: true,
          status: true,
          meetups: cityClocks,
          organizers: namedOrganizers,
        },
      },
      meetup: {
        select: {
          slug: true,
          status: true,
          localDate: true,
          startsLocal: true,
          startsAt: true,
          timeZone: true,
          city: cityNames,
        },
      },
    },
  });
}
