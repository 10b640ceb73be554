import type { MailKind, MailParams } from "@/lib/mail/kinds";
import type { Written } from "./letter";
import { hostWriters } from "./write-hosts";
import { peopleWriters } from "./write-people";
import { rsvpWriters } from "./write-rsvps";
import { talkWriters } from "./write-talks";

export type Writer<Kind extends MailKind> = (
  mail: { recipient: string } & MailParams<Kind>,
) => Promise<Written>;

export type Writers = { [Kind in MailKind]: Writer<Kind> };

/** One writer for every kind of mail there is. */
export const writers: Writers = {
  ...peopleWriters,
  ...rsvpWriters,
  ...hostWriters,
  ...talkWriters,
};
