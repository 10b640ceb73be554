import type { Locale } from "@/lib/platform/i18n/locales";
import type { MailKind, MailParams } from "./kinds";
import type { MarkedText } from "./marked-text";

/** Blocks are rendered as HTML and as plain text. */
export type Block =
  | { kind: "text"; text: MarkedText }
  | { kind: "button"; text: string; href: string }
  | { kind: "code"; text: string }
  | { kind: "facts"; rows: [label: string, value: MarkedText][] }
  | { kind: "quote"; text: string; lang?: Locale }
  /** A person's own text: paragraphs, in which web addresses are links. */
  | { kind: "written"; text: string; lang: Locale }
  | { kind: "footer"; text: string; label: string; href: string };

export type EmailContent = { subject: string; blocks: Block[] };

export type Attachment = { filename: string; content: string };

/** A mail's content by language, with its attachments; null if the mail is obsolete. */
export type ComposedMail = {
  content: (locale: Locale) => EmailContent;
  calendar?: (locale: Locale, recipient: string) => Attachment;
  replyTo?: string;
} | null;

type MailTemplate<Kind extends MailKind> = (
  mail: { recipient: string } & MailParams<Kind>,
) => Promise<ComposedMail>;

export type MailTemplates = { [Kind in MailKind]: MailTemplate<Kind> };

export const text = (content: MarkedText): Block => ({ kind: "text", text: content });
export const button = (label: string, href: string): Block => ({
  kind: "button",
  text: label,
  href,
});

export type Rows = [label: string, value: MarkedText | false][];

/** Omits rows without a value. */
export function facts(rows: Rows): Block {
  return { kind: "facts", rows: rows.filter(([, value]) => Boolean(value)) };
}
