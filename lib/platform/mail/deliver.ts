import { db } from "@/lib/platform/db/client";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { log } from "@/lib/platform/log/log";
import { realNow } from "@/lib/platform/time/now";
import type { ComposedMail, MailTemplates } from "./email-content";
import { emailHtml } from "./email-html";
import { emailText } from "./email-text";
import { type MailKind, mailKinds } from "./kinds";
import { mailHost, sender, senderLine } from "./sender";
import { TOPIC_BY_KIND, type Topic } from "./topics";
import { mailTransport } from "./transport";
import { isUnsubscribed, unsubscribeHeaders, withUnsubscribeLink } from "./unsubscribe";

type Row = NonNullable<Awaited<ReturnType<typeof readMail>>>;

const NO_ERROR = { lastError: null, failedAt: null };

/** Composes, renders and sends a mail. Stores an error on its row and rethrows it, so that the queue retries. */
export async function deliverMail(emailId: string, templates: MailTemplates): Promise<void> {
  const mail = await readMail(emailId);
  if (!mail || mail.sentAt) return;
  try {
    const unsentReason = await sendUnlessUnwanted(mail, templates);
    await db.email.update({
      where: { id: emailId },
      data: { sentAt: realNow(), unsentReason, attempts: { increment: 1 }, ...NO_ERROR },
    });
    log.info({ emailId, kind: mail.kind, sent: !unsentReason, unsentReason }, "mail");
  } catch (error) {
    const lastError = errorCode(error);
    await db.email.update({
      where: { id: emailId },
      data: { attempts: { increment: 1 }, lastError },
    });
    throw error;
  }
}

/** The queue gave up: its desk lists the mail until it is tried again. */
export async function markFailed(emailId: string): Promise<void> {
  await db.email.updateMany({
    where: { id: emailId, sentAt: null },
    data: { failedAt: realNow() },
  });
}

/** "EENVELOPE", "ETIMEDOUT": the mail library's or the system's code, which names no address. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : error.name;
}

function readMail(id: string) {
  return db.email.findUnique({
    where: { id },
    select: { id: true, kind: true, recipient: true, language: true, params: true, sentAt: true },
  });
}

/** Returns why it was not sent, or null. */
async function sendUnlessUnwanted(
  mail: Row,
  templates: MailTemplates,
): Promise<"unsubscribed" | "outdated" | null> {
  const topic = TOPIC_BY_KIND[mail.kind as MailKind];
  if (topic && (await isUnsubscribed(mail.recipient, topic))) return "unsubscribed";
  const composed = await compose(mail, templates);
  if (!composed) return "outdated";
  await send(mail, composed, topic);
  return null;
}

async function compose(mail: Row, templates: MailTemplates): Promise<ComposedMail> {
  const kind = mail.kind as MailKind;
  const params = mailKinds[kind].parse(mail.params);
  const template = templates[kind] as MailTemplates[MailKind];
  return template({ recipient: mail.recipient, ...params } as never);
}

async function send(
  mail: Row,
  composed: NonNullable<ComposedMail>,
  topic: Topic | null,
): Promise<void> {
  const languages: readonly Locale[] = mail.language === "both" ? LOCALES : [mail.language];
  const contentIn = (locale: Locale) => {
    const content = composed.content(locale);
    return topic ? withUnsubscribeLink(content, { emailId: mail.id, topic, locale }) : content;
  };
  const contents = languages.map((locale) => ({ locale, content: contentIn(locale) }));
  const calendar = languages[0] && composed.calendar?.(languages[0], mail.recipient);
  await mailTransport().sendMail({
    from: sender(),
    to: mail.recipient,
    replyTo: composed.replyTo,
    subject: contents.map(({ content }) => content.subject).join(" · "),
    text: emailText(contents, senderLine()),
    html: await emailHtml(contents, senderLine()),
    // The same id for every attempt, so that mail programs show one mail.
    messageId: `<${mail.id}@${mailHost()}>`,
    headers: { "auto-submitted": "auto-generated", ...(topic && unsubscribeHeaders(mail.id)) },
    ...(calendar ? { icalEvent: { ...calendar, method: methodOf(calendar.content) } } : {}),
  });
}

/** The calendar part's method is that of its file. */
function methodOf(file: string): string {
  return /^METHOD:(\w+)/m.exec(file)?.[1] ?? "PUBLISH";
}
