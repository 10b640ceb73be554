import * as z from "zod";
import {
  address,
  browserKey,
  checkbox,
  choice,
  id,
  integer,
  linkToken,
  optionalInteger,
  optionalLine,
  optionalText,
  personName,
} from "@/lib/kernel/form/fields";

/** A link's token. Without one, the form is the signed-in person's or this device's. */
const token = linkToken.optional();
const mine = z.object({ meetupId: id, token });

export const rsvpSchema = z.object({
  meetupId: id,
  key: browserKey,
  name: personName,
  address,
});
export type RsvpInput = z.output<typeof rsvpSchema>;

/** Joins with one press; the name only if the profile has none. */
export const goingSchema = z.object({ meetupId: id, name: personName.optional() });
export type GoingInput = z.output<typeof goingSchema>;

export const linkSchema = z.object({ token: linkToken });

export const mineSchema = mine;
export type MineInput = z.output<typeof mineSchema>;

/** The meetup's own limit is checked under its lock, where the current party is known. */
export const guestsSchema = mine.extend({ guests: integer(0, 50) });
export type GuestsInput = z.output<typeof guestsSchema>;

/** Whether one of the guests comes to support the person. */
export const supportSchema = mine.extend({ answer: checkbox });
export type SupportInput = z.output<typeof supportSchema>;

/** `meetupId` is the new meetup; the seat at `from` is kept until the new one is granted. */
export const switchSchema = z.object({ meetupId: id, from: id, token });
export type SwitchInput = z.output<typeof switchSchema>;

export const NAME_SHOWN = ["nobody", "going", "everyone"] as const;
export const FIRST_TIME = ["yes", "no", "unsaid"] as const;
export const DISCIPLINES = [
  "communicator",
  "practitioner",
  "researcher",
  "student",
  "patient",
  "librarian",
  "other",
] as const;

/** @zoe, @zoe@example.social or @zoe.example.ca. Empty becomes null. */
const handle = optionalLine(60)
  .transform((typed) => typed && `@${typed.replace(/^@+/, "")}`)
  .refine((name) => name === null || /^@[\w.-]+(@[\w.-]+)?$/.test(name), {
    error: "handle-invalid",
  });

/** Each question is saved by itself. */
export const detailSchema = z.discriminatedUnion("question", [
  mine.extend({ question: z.literal("name"), answer: personName }),
  mine.extend({ question: z.literal("nameShown"), answer: choice(NAME_SHOWN) }),
  mine.extend({ question: z.literal("accessNeeds"), answer: optionalText(500) }),
  mine.extend({ question: z.literal("organization"), answer: optionalLine(120) }),
  mine.extend({ question: z.literal("firstTime"), answer: choice(FIRST_TIME) }),
  mine.extend({ question: z.literal("handle"), answer: handle }),
  mine.extend({ question: z.literal("discipline"), answer: choice([...DISCIPLINES, "unsaid"]) }),
  mine.extend({ question: z.literal("town"), answer: optionalLine(80) }),
  mine.extend({ question: z.literal("nextNight"), answer: checkbox }),
]);
export type DetailInput = z.output<typeof detailSchema>;
export type Question = DetailInput["question"];

/** One of the hosts' own questions: a text, or the number of a choice. */
export const answerSchema = mine.extend({ questionId: id, answer: optionalText(300) });
export type AnswerInput = z.output<typeof answerSchema>;

/** `before` is the capacity when the form was rendered. */
export const capacitySchema = z.object({
  meetupId: id,
  capacity: optionalInteger(1, 100_000),
  before: optionalInteger(1, 100_000).catch(0),
});
export type CapacityInput = z.output<typeof capacitySchema>;
