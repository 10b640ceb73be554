import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { type Block, button, text } from "@/lib/platform/mail/email-content";
import { links } from "../links";

/** Asks the speaker of an accepted talk to confirm it, and leads to where they do. */
export function confirmation(locale: Locale, talkId: string): Block[] {
  const t = translator(locale, "messages.proposal.confirm");
  return [text(t("lead")), button(t("button"), links.ownTalk(locale, talkId))];
}
