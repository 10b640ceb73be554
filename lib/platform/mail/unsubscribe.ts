import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { EmailContent } from "./email-content";
import type { Topic } from "./topics";

export async function isUnsubscribed(address: string, topic: Topic): Promise<boolean> {
  return (await db.unsubscribe.count({ where: { address, topic } })) > 0;
}

const pathOf = (emailId: string) => `unsubscribe/${signLink("unsubscribe", emailId, 1)}`;

/** One-click unsubscribing in mail programs (RFC 2369, RFC 8058). */
export const unsubscribeHeaders = (emailId: string) => ({
  "list-unsubscribe": `<${env().publicUrl}/api/${pathOf(emailId)}>`,
  "list-unsubscribe-post": "List-Unsubscribe=One-Click",
});

/** The same for readers, at the end of the mail. */
export function withUnsubscribeLink(
  { subject, blocks }: EmailContent,
  { emailId, topic, locale }: { emailId: string; topic: Topic; locale: Locale },
): EmailContent {
  const t = translator(locale, "people.unsubscribe");
  const line = t("line", { topic: t(`topics.${topic}`) });
  const href = `${env().publicUrl}/${locale}/${pathOf(emailId)}`;
  return { subject, blocks: [...blocks, { kind: "footer", text: line, label: t("button"), href }] };
}
