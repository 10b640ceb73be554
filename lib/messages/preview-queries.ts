import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { messageContent } from "@/lib/notifications/messages/content";
import { meetupForMail } from "@/lib/notifications/queries";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import type { Block } from "@/lib/platform/mail/email-content";
import { plainText } from "@/lib/platform/mail/marked-text";
import { TOPIC_BY_KIND } from "@/lib/platform/mail/topics";
import type { Place } from "./place-queries";
import type { Reader } from "./recipient-queries";
import type { MessageInput } from "./schema";

/** A mail's text, the writer's own part, or a button. */
export type PreviewBlock =
  | { kind: "text" | "button"; text: string }
  | { kind: "written"; text: string; lang: Locale };

export type MessagePreview = {
  people: number;
  /** Not from what belongs to a host's role. */
  canUnsubscribe: boolean;
  /** In each language that somebody reads it in. */
  mails: { lang: Locale; people: number; subject: string; blocks: PreviewBlock[] }[];
};

type Sending = { place: Place; first: Reader; readers: Reader[] };

/** A message as one of its readers gets it, with links to their own city. */
export async function previewOf(
  viewer: Person,
  input: MessageInput,
  { place, first, readers }: Sending,
): Promise<MessagePreview> {
  const meetup = await meetupForMail(first.meetupId);
  if (!meetup) throw new NotFound("meetup");
  const writer = { name: viewer.name, canReply: true };
  const message = { ...input, isForMeetup: place.meetupId !== null, writer };
  const to = input.audience === "hosts" ? "hosts" : "attendees";
  const mails = LOCALES.flatMap((lang) => {
    const people = readers.filter(({ language }) => language === lang || language === "both");
    if (people.length === 0) return [];
    const { subject, blocks } = messageContent(message, meetup, to, lang);
    return [{ lang, people: people.length, subject, blocks: blocks.flatMap(shown) }];
  });
  const canUnsubscribe = TOPIC_BY_KIND[`message-to-${to}`] !== null;
  return { people: readers.length, canUnsubscribe, mails };
}

function shown(block: Block): PreviewBlock[] {
  switch (block.kind) {
    case "text":
      return [{ kind: "text", text: plainText(block.text) }];
    case "button":
      return [{ kind: "button", text: block.text }];
    case "written":
      return [block];
    default:
      return [];
  }
}
