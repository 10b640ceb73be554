import { beforeAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { type Transaction, transactionsOf, watchChanges } from "./scenarios/test-changes";
import { scenarios } from "./scenarios/test-scenarios";

vi.mock("next/headers", () => ({ cookies: async () => ({ set: () => {} }) }));
testDatabase();
beforeAll(watchChanges);

type Mutation = (...given: unknown[]) => Promise<unknown>;

const modules = import.meta.glob<Record<string, unknown>>("/lib/*/*mutations.ts", { eager: true });
const functions = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Mutation] => typeof entry[1] === "function");

/** Runs inside the transaction of a mutation, which records it. */
const runsInside = (helper: Mutation) => /^[\w\s]*\(\s*(tx|seating)\b/.test(helper.toString());

const NOT_WALKED: Record<string, string> = {
  inCity: "computes a meetup's place",
  fromAfar: "computes a meetup's place",
  timesIn: "computes a meetup's times",
  withPersonAt: "begins a statement of the mutation that needs the person",
  moveNeedsAnswer: "writes inside the mutation of the new RSVP, which records it",
  moveAnswers: "writes inside the mutation of the new RSVP, which records it",
  refusalToJoin: "decides, and writes nothing",
  invitationEntries: "computes what is recorded",
  namedIn: "reads a form's rows, and writes nothing",
  draftHeadCount: "reads back, and writes nothing",
  previewReflection: "shows what was typed, and writes nothing",
  storedReflection: "reads back, and writes nothing",
  draftMessage: "shows what would be sent, and writes nothing",
  chooseTown: "reads; the choice is a cookie's",
  eraseAfterNights: "the frame of eraseDueAnswers and the like, which record",
  editMeetup: "the frame of changeTimes, changeVenue, savePractical and saveAccess, which record",
  removeStrayFiles: "removes files whose row is gone",
  removeStrayLogos: "removes files whose row is gone",
  removeStraySigns: "removes files whose row is gone",
  removeStraySlides: "removes files whose row is gone",
  removeStrayOriginals: "removes files whose row is gone",
  requestSignIn: "writes a request and its mail, and nothing else",
  become: "starts and ends sessions, and nothing else",
  moveClock: "records, but only in a demo with its nights",
};

const walked = new Map(
  functions.filter(([name, helper]) => !(name in NOT_WALKED) && !runsInside(helper)),
);
const mutationOf = (scenario: string) => scenario.split(" ")[0] ?? "";

/**
 * Tables of which the audit has nothing to say: limits, mails to be sent, forms sent twice, sessions and sign-in requests, the
 * edition of the tz database, and what `record` writes itself.
 */
const UNRECORDED = [
  ...["RateLimit", "Email", "IdempotencyKey", "Session", "SignInRequest", "Account"],
  ...["Installation", "EventRevision", "Activity"],
];

/** Made by `personAt` for an address that was typed; what is recorded is the mutation that needs the person. */
const NEW_ADDRESS = "INSERT User";

/** How the verbs begin that record a change of a table. Making and deleting a row may need a verb of their own. */
const VERBS: Record<string, string[]> = {
  AccessFact: ["meetup.", "event.started"],
  AddressChange: ["person.address-"],
  City: ["city."],
  CityWish: ["wish.", "meetup.published"],
  Comment: ["comment."],
  CoSpeaker: ["co-speaker.", "talk."],
  Commitment: ["commitment."],
  CommitmentNews: ["commitment."],
  CommitmentNote: ["commitment."],
  CommitmentOwner: ["commitment."],
  CommentFollow: ["comment."],
  CommentReport: ["comment."],
  EmailConsent: ["rsvp.detail-saved"],
  Debrief: ["debrief."],
  DigestItem: ["open-question.", "commitment.made", "comment.digested"],
  Deck: ["deck."],
  DoorDevice: ["door."],
  DoorEvent: ["door."],
  Event: ["event."],
  EventOrganizer: ["event."],
  HeadCount: ["head-count."],
  Invitation: ["invitation."],
  Mention: ["reflection.", "comment."],
  Meetup: ["meetup.", "event.", "rsvp.", "line-up.", "door.", "talk-call."],
  "INSERT Meetup": ["meetup.added", "event.started"],
  "DELETE Meetup": ["meetup.removed", "event.draft-deleted"],
  Message: ["message."],
  MeetupRole: ["invitation.accepted", "host.", "event.draft-deleted"],
  OpenQuestion: ["open-question."],
  NeedsAnswer: ["rsvp."],
  Photo: ["photo."],
  Post: ["post."],
  PromptAnswer: ["prompt."],
  Question: ["question."],
  QuestionAnswer: ["rsvp."],
  "DELETE QuestionAnswer": ["question.answers-erased", "rsvp.question-answered"],
  Reaction: ["point.", "comment."],
  Reconciliation: ["reconciliation."],
  Report: ["report."],
  Reflection: ["reflection."],
  ReflectionPoint: ["reflection."],
  ReflectionVersion: ["reflection."],
  // A person's new address ends the links and codes mailed to the old one.
  Rsvp: ["rsvp.", "person.address-"],
  RoundUp: ["round-up."],
  RoundUpItem: ["round-up."],
  RsvpLog: ["rsvp."],
  Supporter: ["supporter."],
  Slide: ["deck."],
  PublishedSlot: ["line-up.published"],
  Slot: ["slot.", "talk.", "line-up."],
  SpeakerNotes: ["stage.notes-saved"],
  StageCheck: ["stage."],
  StageMark: ["stage."],
  StageScreen: ["stage.screen"],
  // Who is listed as speaking.
  Talk: ["talk.", "slot.", "co-speaker."],
  Thread: ["comment."],
  ThreadVisit: ["comment.thread-visited"],
  Unsubscribe: ["mail.", "person.address-"],
  // A form asks people without a name for one, with what they write or answer.
  User: [
    "person.",
    "invitation.accepted",
    "rsvp.",
    "reflection.",
    "post.",
    "comment.",
    "commitment.",
    "open-question.",
    "co-speaker.accepted",
  ],
};

function isRecorded(change: string, verbs: string[]): boolean {
  const [, table = ""] = change.split(" ");
  if (change === NEW_ADDRESS || UNRECORDED.includes(table)) return true;
  const wanted = VERBS[change] ?? VERBS[table] ?? [];
  return verbs.some((verb) => wanted.some((start) => verb.startsWith(start)));
}

const unrecorded = ({ changes, verbs }: Transaction) =>
  changes.filter((change) => !isRecorded(change, verbs));

it("has a scenario for every mutation", () => {
  const missing = [...walked.keys()].filter((name) => !(name in scenarios));
  expect(missing, "mutations without a scenario").toEqual([]);
});

it("has no scenario, and no exception, without a mutation", () => {
  const names = functions.map(([name]) => name);
  expect(names.length).toBe(new Set(names).size);
  const extra = Object.keys(scenarios).filter((name) => !walked.has(mutationOf(name)));
  expect(extra, "scenarios without a mutation").toEqual([]);
  expect(Object.keys(NOT_WALKED).filter((name) => !names.includes(name))).toEqual([]);
});

it.each(Object.keys(scenarios))("records what %s changes", async (name) => {
  const given = (await scenarios[name]?.()) ?? [];
  const transactions = await transactionsOf(async () => {
    const outcome = await walked.get(mutationOf(name))?.(...given);
    expect(outcome, `${name} was refused`).not.toMatchObject({ ok: false });
  });
  const verbs = transactions.flatMap((transaction) => transaction.verbs);
  expect(transactions.flatMap(unrecorded), `${name} changes rows without a record`).toEqual([]);
  expect(verbs.length, `${name} recorded nothing`).toBeGreaterThan(0);
});
