import { signLink } from "@/lib/platform/auth/signed-link";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { ownTalkAnchor } from "@/lib/talks/rules";
import { commentPath } from "@/lib/threads/rules";

/** Mails need absolute URLs. */
const absolute = (path: string) => `${env().publicUrl}${path}`;

export const links = {
  signIn: (locale: Locale, token: string) =>
    absolute(`/${locale}/sign-in/confirm?token=${encodeURIComponent(token)}`),
  answer: (locale: Locale, rsvp: { id: string; linkVersion: number }) =>
    absolute(`/${locale}/answers/${signLink("answer", rsvp.id, rsvp.linkVersion)}`),
  confirmAddress: (locale: Locale, changeId: string) =>
    absolute(`/${locale}/me/address/${signLink("address-change", changeId, 1)}`),
  undoAddress: (locale: Locale, changeId: string) =>
    absolute(`/${locale}/old-address/${signLink("address-undo", changeId, 1)}`),
  signInPage: (locale: Locale) => absolute(`/${locale}/sign-in`),
  /** Without a language, because the reader's is unknown. */
  invitation: (invitation: { id: string; version: number }) =>
    absolute(`/invitations/${signLink("invitation", invitation.id, invitation.version)}`),
  coSpeaker: (locale: Locale, id: string) =>
    absolute(`/${locale}/co-speakers/${signLink("co-speaker", id, 1)}`),
  home: (locale: Locale) => absolute(`/${locale}`),
  night: (locale: Locale, event: string) => absolute(`/${locale}/n/${event}`),
  board: (locale: Locale, event: string) => absolute(`/${locale}/n/${event}/live`),
  meetup: (locale: Locale, event: string, city: string) =>
    absolute(`/${locale}/n/${event}/${city}`),
  lineUp: (locale: Locale, event: string, city: string) =>
    absolute(`/${locale}/n/${event}/${city}/line-up`),
  desk: (locale: Locale, event: string, city: string, tab = "") =>
    absolute(`/${locale}/n/${event}/${city}/desk${tab}`),
  wall: (locale: Locale, event: string, city: string) =>
    absolute(`/${locale}/n/${event}/${city}/wall`),
  organizerDesk: (locale: Locale, event: string) => absolute(`/${locale}/n/${event}/desk`),
  reflection: (locale: Locale, rsvp: { id: string; linkVersion: number }) =>
    absolute(`/${locale}/reflections/${signLink("reflection", rsvp.id, rsvp.linkVersion)}`),
  roundUp: (locale: Locale, event: string) => absolute(`/${locale}/n/${event}/round-up`),
  /** Posts on people's own sites. */
  posts: (locale: Locale, event: string) => absolute(`/${locale}/n/${event}/reflections#elsewhere`),
  newReflection: (locale: Locale, event: string) =>
    absolute(`/${locale}/n/${event}/reflections/new`),
  openQuestion: (locale: Locale, event: string, slug: string) =>
    absolute(`/${locale}/n/${event}/questions/${slug}`),
  /** By way of signing in, as is the next one: for others the page does not exist. */
  ownTalk: (locale: Locale, talkId: string) =>
    absolute(`/${locale}/sign-in?to=${encodeURIComponent(`/me#${ownTalkAnchor(talkId)}`)}`),
  deck: (locale: Locale, talkId: string) => absolute(`/${locale}/sign-in?to=/talks/${talkId}/deck`),
  commitment: (locale: Locale, event: string, slug: string) =>
    absolute(`/${locale}/n/${event}/commitments/${slug}`),
  /** `path`: of what it is about. */
  published: (locale: Locale, event: string, reflection: string) =>
    absolute(`/${locale}/n/${event}/reflections/${reflection}`),
  comment: (locale: Locale, path: string, id: string) =>
    absolute(`/${locale}${commentPath(path, id)}`),
};
