import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Persona } from "./fixtures";
import {
  answerLink,
  firstReflection,
  invitationLink,
  keptMail,
  type Making,
  ownReflection,
} from "./made";
import { AHEAD, DRAFT, FIRST, TONIGHT } from "./nights";

export type Sample = {
  /** "only" where a page has no other state. */
  state: "full" | "empty" | "only";
  /** Without the language. */
  path: string | ((making: Making) => Promise<string>);
  as?: Persona;
  status?: 404;
  /** What the browser complains about here, rightly. */
  complaints?: RegExp;
};

const app = join(import.meta.dirname, "../app");

/** Every page there is, as Next names it: "/[locale]/n/[event]". */
export const patterns = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /(^|\/)page\.tsx$/.test(name))
  .map((name) => `/${name.replace(/\/?page\.tsx$/, "")}`)
  .sort();

/** Nothing but an unknown address may answer 404. */
const notThere = /status of 404/;
/** A mail's frame runs none, not even what audits it. */
const noScripts = /^Blocked script execution in 'about:srcdoc'/;

/** Each page full and empty, with whom it needs. A page that is missing here fails `pages.spec.ts`. */
export const samples: Record<string, Sample[]> = {
  "/[locale]": [
    { state: "full", path: "" },
    { state: "full", path: "", as: "organizer" },
  ],
  "/[locale]/[...rest]": [
    { state: "only", path: "/no/such/page", status: 404, complaints: notThere },
  ],
  "/[locale]/admin": [{ state: "full", path: "/admin", as: "organizer" }],
  "/[locale]/answers/[token]": [
    { state: "full", path: answerLink },
    { state: "empty", path: "/answers/no-such-token" },
  ],
  "/[locale]/invitations/[token]": [
    { state: "full", path: invitationLink },
    { state: "empty", path: "/invitations/no-such-token" },
  ],
  "/[locale]/me": [
    { state: "full", path: "/me", as: "host-vancouver" },
    { state: "empty", path: "/me", as: "attendee" },
  ],
  "/[locale]/sign-in": [{ state: "only", path: "/sign-in" }],
  "/[locale]/sign-in/confirm": [
    { state: "full", path: "/sign-in/confirm?address=zoe@example.ca&code=ABCDEF" },
    { state: "empty", path: "/sign-in/confirm" },
  ],
  "/[locale]/start": [
    { state: "full", path: "/start", as: "organizer" },
    { state: "empty", path: "/start" },
  ],
  "/[locale]/n/[event]": [
    { state: "full", path: TONIGHT },
    { state: "full", path: FIRST },
    { state: "full", path: AHEAD, as: "attendee" },
    { state: "empty", path: DRAFT, as: "organizer" },
    { state: "empty", path: DRAFT, as: "host-ottawa" },
  ],
  "/[locale]/n/[event]/desk": [
    { state: "full", path: `${AHEAD}/desk`, as: "organizer" },
    { state: "empty", path: `${DRAFT}/desk`, as: "organizer" },
  ],
  "/[locale]/n/[event]/desk/facts": [
    { state: "full", path: `${TONIGHT}/desk/facts`, as: "organizer" },
    // A host may fill what is empty, and no more.
    { state: "full", path: `${DRAFT}/desk/facts`, as: "host-ottawa" },
    { state: "empty", path: `${TONIGHT}/desk/facts`, as: "host-ottawa" },
    { state: "empty", path: `${DRAFT}/desk/facts`, as: "organizer" },
  ],
  "/[locale]/n/[event]/desk/invitations": [
    { state: "full", path: `${DRAFT}/desk/invitations`, as: "organizer" },
    { state: "empty", path: `${AHEAD}/desk/invitations`, as: "organizer" },
  ],
  "/[locale]/n/[event]/reflections": [
    { state: "full", path: `${FIRST}/reflections` },
    { state: "empty", path: `${AHEAD}/reflections` },
  ],
  "/[locale]/n/[event]/reflections/new": [
    { state: "full", path: `${FIRST}/reflections/new`, as: "attendee" },
    { state: "empty", path: `${AHEAD}/reflections/new` },
  ],
  "/[locale]/n/[event]/reflections/[reflection]": [
    { state: "full", path: firstReflection },
    { state: "empty", path: `${TONIGHT}/reflections/first-to-say-good-night`, as: "attendee" },
  ],
  "/[locale]/n/[event]/reflections/[reflection]/edit": [
    { state: "only", path: ownReflection, as: "speaker" },
  ],
  "/[locale]/n/[event]/[city]": [
    { state: "full", path: `${TONIGHT}/vancouver` },
    { state: "full", path: `${TONIGHT}/ottawa`, as: "attendee" },
    { state: "full", path: `${AHEAD}/toronto` },
    { state: "full", path: `${AHEAD}/afar` },
    { state: "full", path: `${FIRST}/vancouver`, as: "host-vancouver" },
    { state: "empty", path: `${DRAFT}/halifax`, as: "organizer" },
    { state: "empty", path: `${DRAFT}/ottawa`, as: "host-ottawa" },
  ],
  "/[locale]/n/[event]/[city]/line-up": [
    { state: "full", path: `${TONIGHT}/vancouver/line-up` },
    { state: "empty", path: `${AHEAD}/vancouver/line-up` },
  ],
  "/[locale]/n/[event]/[city]/propose": [
    { state: "full", path: `${TONIGHT}/vancouver/propose`, as: "speaker" },
    { state: "empty", path: `${AHEAD}/ottawa/propose` },
    { state: "empty", path: `${AHEAD}/ottawa/propose`, as: "attendee" },
  ],
  "/[locale]/n/[event]/[city]/desk": [
    { state: "full", path: `${TONIGHT}/vancouver/desk`, as: "host-vancouver" },
    { state: "empty", path: `${DRAFT}/ottawa/desk`, as: "host-ottawa" },
  ],
  "/[locale]/n/[event]/[city]/desk/details": [
    { state: "full", path: `${TONIGHT}/vancouver/desk/details`, as: "host-vancouver" },
    { state: "empty", path: `${DRAFT}/ottawa/desk/details`, as: "host-ottawa" },
  ],
  "/[locale]/n/[event]/[city]/desk/guests": [
    { state: "full", path: `${TONIGHT}/toronto/desk/guests`, as: "organizer" },
    { state: "empty", path: `${DRAFT}/ottawa/desk/guests`, as: "host-ottawa" },
  ],
  "/[locale]/n/[event]/[city]/desk/head-count": [
    { state: "full", path: `${TONIGHT}/halifax/desk/head-count`, as: "organizer" },
    { state: "empty", path: `${AHEAD}/vancouver/desk/head-count`, as: "host-vancouver" },
  ],
  "/[locale]/n/[event]/[city]/desk/proposals": [
    { state: "full", path: `${TONIGHT}/vancouver/desk/proposals`, as: "host-vancouver" },
    { state: "empty", path: `${AHEAD}/vancouver/desk/proposals`, as: "host-vancouver" },
  ],
  "/[locale]/n/[event]/[city]/desk/line-up": [
    { state: "full", path: `${TONIGHT}/vancouver/desk/line-up`, as: "host-vancouver" },
    { state: "empty", path: `${AHEAD}/vancouver/desk/line-up`, as: "host-vancouver" },
  ],
  "/dev/kit": [{ state: "only", path: "/dev/kit" }],
  "/dev/mail": [{ state: "full", path: "/dev/mail" }],
  "/dev/mail/[id]": [{ state: "only", path: keptMail, complaints: noScripts }],
};

/** What the demo is too full for: looked at empty in production.spec.ts and night/inbox.spec.ts. */
export const emptyElsewhere = ["/[locale]", "/[locale]/admin", "/dev/mail"];

/** The address in a language; what is the demo's own has none. */
export function addressIn(locale: "en" | "fr", path: string): string {
  return path.startsWith("/dev/") ? path : `/${locale}${path}`;
}
