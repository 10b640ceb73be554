import type { Locale } from "@/lib/platform/i18n/locales";
import type { MailKind, MailParams } from "./kinds";
import type { MarkedText } from "./marked-text";

/** What a mail is made of; drawn as HTML and as plain text from the same blocks. */
export type Block =
  | { kind: "text"; text: MarkedText }
  | { kind: "button"; text: string; href: string }
  | { kind: "code"; text: string }
  | { kind: "facts"; rows: [label: string, value: MarkedText][] }
  | { kind: "quote"; text: string; lang?: Locale };

export type EmailContent = { subject: string; blocks: Block[] };

export type Attachment = { filename: string; content: string };

/** A kind of mail: its words in a language, and what goes with it. null: there is nothing to tell any more. */
export type ComposedMail = {
  content: (locale: Locale) => EmailContent;
  calendar?: (locale: Locale) => Attachment;
  replyTo?: string;
} | null;

type MailTemplate<Kind extends MailKind> = (
  mail: { recipient: string } & MailParams<Kind>,
) => Promise<ComposedMail>;

export type MailTemplates = { [Kind in MailKind]: MailTemplate<Kind> };

export const text = (words: MarkedText): Block => ({ kind: "text", text: words });
export const button = (words: string, href: string): Block => ({
  kind: "button",
  text: words,
  href,
});

export type Rows = [label: string, value: MarkedText | false][];

/** A row is left out where there is nothing to say. */
export function facts(rows: Rows): Block {
  return { kind: "facts", rows: rows.filter(([, value]) => Boolean(value)) };
}
