import { db } from "@/lib/db/client";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import { type MailKind, mailKinds } from "@/lib/mail/kinds";
import { realNow } from "@/lib/time/now";
import type { Writers, Written } from "./letter";
import { letterHtml } from "./letter-html";
import { plainText } from "./plain-text";
import { mailHost, mailTransport, sender } from "./transport";
import { writers } from "./writers";

type Row = Awaited<ReturnType<typeof readMail>>;

/** Writes, renders and sends one mail; a fault is kept on its row and thrown, so that the queue tries again. */
export async function deliverMail(emailId: string): Promise<void> {
  const mail = await readMail(emailId);
  if (!mail || mail.sentAt) return;
  try {
    const written = await write(mail);
    if (written) await send(mail, written);
    await db.email.update({
      where: { id: emailId },
      data: { sentAt: realNow(), attempts: { increment: 1 }, lastError: null },
    });
    log.info({ emailId, kind: mail.kind, sent: Boolean(written) }, "mail");
  } catch (error) {
    const fault = error instanceof Error ? error.name : "unknown";
    await db.email.update({
      where: { id: emailId },
      data: { attempts: { increment: 1 }, lastError: fault },
    });
    throw error;
  }
}

function readMail(id: string) {
  return db.email.findUnique({
    where: { id },
    select: { id: true, kind: true, recipient: true, language: true, params: true, sentAt: true },
  });
}

async function write(mail: NonNullable<Row>): Promise<Written> {
  const kind = mail.kind as MailKind;
  const params = mailKinds[kind].parse(mail.params);
  const writer = writers[kind] as Writers[MailKind];
  return writer({ recipient: mail.recipient, ...params } as never);
}

async function send(mail: NonNullable<Row>, written: NonNullable<Written>): Promise<void> {
  const languages: readonly Locale[] = mail.language === "both" ? LOCALES : [mail.language];
  const letters = languages.map((locale) => ({ locale, letter: written.letter(locale) }));
  const calendar = languages[0] && written.calendar?.(languages[0]);
  await mailTransport().sendMail({
    from: sender(),
    to: mail.recipient,
    replyTo: written.replyTo,
    subject: letters.map(({ letter }) => letter.subject).join(" · "),
    text: plainText(letters),
    html: await letterHtml(letters),
    // The same one at every try: a mail that was sent twice is shown once.
    messageId: `<${mail.id}@${mailHost()}>`,
    headers: { "auto-submitted": "auto-generated" },
    ...(calendar ? { icalEvent: { ...calendar, method: methodOf(calendar.content) } } : {}),
  });
}

/** A mail's calendar part says what its file says. */
function methodOf(file: string): string {
  return /^METHOD:(\w+)/m.exec(file)?.[1] ?? "PUBLISH";
}
