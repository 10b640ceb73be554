import type { Locale } from "@/lib/i18n/locales";
import type { MailKind, MailParams } from "@/lib/mail/kinds";
import type { Words } from "./words";

/** What a mail is made of; drawn as HTML and as plain text from the same blocks. */
export type Block =
  | { kind: "text"; text: Words }
  | { kind: "button"; text: string; href: string }
  | { kind: "code"; text: string }
  | { kind: "facts"; rows: [label: string, value: Words][] }
  | { kind: "quote"; text: string; lang?: Locale };

export type Letter = { subject: string; blocks: Block[] };

export type Attachment = { filename: string; content: string };

/** A kind of mail: its words in a language, and what goes with it. null: there is nothing to tell any more. */
export type Written = {
  letter: (locale: Locale) => Letter;
  calendar?: (locale: Locale) => Attachment;
  replyTo?: string;
} | null;

type Writer<Kind extends MailKind> = (
  mail: { recipient: string } & MailParams<Kind>,
) => Promise<Written>;

export type Writers = { [Kind in MailKind]: Writer<Kind> };

export const text = (words: Words): Block => ({ kind: "text", text: words });
export const button = (words: string, href: string): Block => ({
  kind: "button",
  text: words,
  href,
});

export type Rows = [label: string, value: Words | false][];

/** A row is left out where there is nothing to say. */
export function facts(rows: Rows): Block {
  return { kind: "facts", rows: rows.filter(([, value]) => Boolean(value)) };
}
