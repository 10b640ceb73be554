import type { Catalogue } from "../../lib/platform/i18n/catalogues";
import { AHEAD, DRAFT, FIRST, TONIGHT } from "../fixtures/events";
import type { Persona } from "../fixtures/personas";

const long = (length: number) => "x".repeat(length);

export type InvalidInput = {
  path: string;
  as?: Persona;
  /** Selects the form where several have a field of this name. */
  within?: string;
  /** Values by field name; the form must keep them. */
  typed: Record<string, string>;
  /** The invalid field and its error code. */
  invalid: string;
  code: keyof Catalogue["errors"]["fields"];
};

const rsvp = { path: `${AHEAD}/moncton`, within: "#rsvp" };
const start = { path: "/start", as: "organizer" as const };
const event = { title: "A night", localDate: "2030-03-01", localTime: "19:00", hashtag: "night" };
const vancouver = { as: "host-vancouver" as const, within: "main" };
const details = { ...vancouver, path: `${AHEAD}/vancouver/desk/details` };
const count = { as: "organizer" as const, path: `${TONIGHT}/halifax/desk/head-count` };
const propose = { path: `${AHEAD}/moncton/propose`, as: "attendee" as const };
const write = { path: `${FIRST}/reflections/new`, as: "attendee" as const };

export const invalidInputs: InvalidInput[] = [
  {
    ...rsvp,
    typed: { name: "", address: "a@example.ca" },
    invalid: "name",
    code: "required",
  },
  {
    ...rsvp,
    typed: { name: "Zoé", address: "" },
    invalid: "address",
    code: "required",
  },
  {
    ...rsvp,
    typed: { name: "Zoé", address: "zoe at example" },
    invalid: "address",
    code: "address-invalid",
  },
  {
    ...rsvp,
    typed: { name: "Zoé", address: "a@example.ca,b@example.ca" },
    invalid: "address",
    code: "address-invalid",
  },
  {
    ...rsvp,
    typed: { name: long(81), address: "a@example.ca" },
    invalid: "name",
    code: "too-long",
  },
  {
    path: "/sign-in",
    typed: { address: "@" },
    invalid: "address",
    code: "address-invalid",
  },
  {
    path: "/sign-in/code?address=a@example.ca",
    typed: { code: "NOPE22" },
    invalid: "code",
    code: "code-wrong",
  },
  { ...start, typed: { ...event, title: " " }, invalid: "title", code: "required" },
  {
    ...start,
    typed: { ...event, title: long(121) },
    invalid: "title",
    code: "too-long",
  },
  {
    ...start,
    typed: { ...event, localDate: "" },
    invalid: "localDate",
    code: "required",
  },
  {
    ...start,
    typed: { ...event, localDate: "2011-02-24" },
    invalid: "localDate",
    code: "date-past",
  },
  {
    ...start,
    typed: { ...event, localTime: "25:00" },
    invalid: "localTime",
    code: "time-impossible",
  },
  {
    ...start,
    typed: { ...event, localTime: "late" },
    invalid: "localTime",
    code: "time-unreadable",
  },
  {
    ...start,
    typed: { ...event, localTime: "7" },
    invalid: "localTime",
    code: "time-half-missing",
  },
  {
    ...start,
    typed: { ...event, hashtag: "two words" },
    invalid: "hashtag",
    code: "hashtag-invalid",
  },
  {
    ...details,
    typed: { capacity: "-4" },
    invalid: "capacity",
    code: "too-small",
  },
  {
    ...details,
    typed: { capacity: "9999999" },
    invalid: "capacity",
    code: "too-big",
  },
  {
    ...details,
    typed: { capacity: "many" },
    invalid: "capacity",
    code: "not-a-number",
  },
  {
    ...details,
    typed: { venue: "", address: "12 Water Street" },
    invalid: "venue",
    code: "required",
  },
  {
    ...details,
    typed: { endsLocal: "26:61" },
    invalid: "endsLocal",
    code: "time-impossible",
  },
  {
    ...count,
    typed: { count: "-1" },
    invalid: "count",
    code: "too-small",
  },
  {
    ...count,
    typed: { count: "999999" },
    invalid: "count",
    code: "too-big",
  },
  { ...count, typed: { count: "" }, invalid: "count", code: "required" },
  {
    ...count,
    typed: { count: "7", at: "soon" },
    invalid: "at",
    code: "time-unreadable",
  },
  {
    ...propose,
    typed: { title: "", speakerName: "Zoé" },
    invalid: "title",
    code: "required",
  },
  {
    ...propose,
    typed: { title: "A talk", abstract: long(2001) },
    invalid: "abstract",
    code: "too-long",
  },
  {
    ...propose,
    typed: { abstract: "", "coSpeakers.0.name": "Ana", "coSpeakers.0.address": "ana" },
    invalid: "coSpeakers.0.address",
    code: "address-invalid",
  },
  {
    ...propose,
    typed: { "coSpeakers.0.name": "", "coSpeakers.0.address": "ana@example.ca" },
    invalid: "coSpeakers.0.name",
    code: "required",
  },
  {
    ...write,
    typed: { stayed: "" },
    invalid: "stayed",
    code: "required",
  },
  {
    ...write,
    typed: { stayed: long(301) },
    invalid: "stayed",
    code: "too-long",
  },
  {
    path: `${DRAFT}/desk/facts`,
    as: "organizer",
    typed: { streamUrl: "somewhere" },
    invalid: "streamUrl",
    code: "web-address-invalid",
  },
];
