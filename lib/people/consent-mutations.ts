import type { Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { consentWording } from "./consent-rules";

type Consent = {
  userId: string;
  eventId: string;
  given: boolean;
  /** The one in which it was asked. */
  locale: Locale;
  source: "rsvp";
  at: Date;
};

/**
 * Keeps what Canada's anti-spam law (S.C. 2010, c. 23, s. 13) has the sender prove: who agreed to mail about the next
 * night, to which words, when and where. A withdrawal is a row of its own.
 */
export async function recordConsent(tx: Tx, consent: Consent): Promise<void> {
  const { userId, eventId, given, locale, source, at } = consent;
  const wording = consentWording(locale);
  await tx.emailConsent.create({
    data: { userId, eventId, given, wording, locale, source, at },
    select: { id: true },
  });
}
