import { db } from "@/lib/platform/db/client";
import type { ComposedMail, MailTemplates } from "@/lib/platform/mail/email-content";
import { meetupForMail } from "../queries";
import { messageContent } from "./content";

type Ids = { messageId: string; meetupId: string };

/** What a host or an organizer wrote, with replies to their address of today. */
async function message(
  { messageId, meetupId }: Ids,
  to: "attendees" | "hosts",
): Promise<ComposedMail> {
  const [row, meetup] = await Promise.all([messageForMail(messageId), meetupForMail(meetupId)]);
  if (!row || !meetup) return null;
  const { writtenBy, writtenByName: name, ...texts } = row;
  const writer = { name, canReply: writtenBy !== null };
  const written = { ...texts, isForMeetup: row.meetupId !== null, writer };
  return {
    ...(writtenBy && { replyTo: writtenBy.email }),
    content: (locale) => messageContent(written, meetup, to, locale),
  };
}

function messageForMail(id: string) {
  return db.message.findUnique({
    where: { id },
    select: {
      ...{ meetupId: true, writtenByName: true, writtenBy: { select: { email: true } } },
      ...{ subjectEn: true, subjectFr: true, textEn: true, textFr: true },
    },
  });
}

export const messageTemplates = {
  "message-to-attendees": (ids) => message(ids, "attendees"),
  "message-to-hosts": (ids) => message(ids, "hosts"),
} satisfies Partial<MailTemplates>;
