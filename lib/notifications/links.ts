import { signLink } from "@/lib/platform/auth/signed-link";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Whole addresses, as mails need them. */
const at = (path: string) => `${env().publicUrl}${path}`;

export const links = {
  signIn: (locale: Locale, address: string, code: string, to: string | null) => {
    const query = new URLSearchParams({ address, code, ...(to ? { to } : {}) });
    return at(`/${locale}/sign-in/confirm?${query}`);
  },
  answer: (locale: Locale, rsvp: { id: string; linkVersion: number }) =>
    at(`/${locale}/answers/${signLink("answer", rsvp.id, rsvp.linkVersion)}`),
  /** Without a language: the reader's is unknown. */
  invitation: (invitation: { id: string; version: number }) =>
    at(`/invitations/${signLink("invitation", invitation.id, invitation.version)}`),
  home: (locale: Locale) => at(`/${locale}`),
  night: (locale: Locale, event: string) => at(`/${locale}/n/${event}`),
  meetup: (locale: Locale, event: string, city: string) => at(`/${locale}/n/${event}/${city}`),
  desk: (locale: Locale, event: string, city: string, tab = "") =>
    at(`/${locale}/n/${event}/${city}/desk${tab}`),
  organizerDesk: (locale: Locale, event: string) => at(`/${locale}/n/${event}/desk`),
  comment: (locale: Locale, event: string, reflection: string, id: string) =>
    at(`/${locale}/n/${event}/reflections/${reflection}?from=${id}#comment-${id}`),
};
