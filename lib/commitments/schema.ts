import * as z from "zod";
import {
  checkbox,
  choice,
  hiddenChoice,
  id,
  key,
  optionalDate,
  optionalId,
  optionalPersonName,
  optionalText,
  text,
} from "@/lib/kernel/form/fields";
import { originFields } from "@/lib/origins/schema";
import { LOCALES } from "@/lib/platform/i18n/locales";

export const commitmentSchema = z.object({
  eventId: id,
  key,
  /** Only for people without a name. */
  name: optionalPersonName,
  text: text(300),
  dueDate: optionalDate,
  meetupId: optionalId,
  ...originFields,
  language: choice(LOCALES),
});
export type CommitmentInput = z.output<typeof commitmentSchema>;

export const withdrawCommitmentSchema = z.object({ commitmentId: id, why: optionalText(300) });
export type WithdrawCommitment = z.output<typeof withdrawCommitmentSchema>;

export const ownCommitmentSchema = z.object({ commitmentId: id });
export type OwnCommitment = z.output<typeof ownCommitmentSchema>;

export const joinCommitmentSchema = z.object({
  commitmentId: id,
  showsName: checkbox,
  /** Only for people without a name who show it. */
  name: optionalPersonName,
});
export type JoinCommitment = z.output<typeof joinCommitmentSchema>;

/** Where a page of the list begins; an invalid value is ignored. */
export const listParams = z.object({ from: id.nullable().catch(null) });

const STATES = ["open", "done", "let_go"] as const;

export const noteSchema = z.object({
  commitmentId: id,
  key,
  name: optionalPersonName,
  body: text(1000),
  /** Of its author only. */
  state: choice(STATES).optional(),
  language: hiddenChoice(LOCALES),
});
export type NoteInput = z.output<typeof noteSchema>;

export const withdrawNoteSchema = z.object({ noteId: id, why: optionalText(300) });
export type WithdrawNote = z.output<typeof withdrawNoteSchema>;

export const ownNoteSchema = z.object({ noteId: id });
export type OwnNote = z.output<typeof ownNoteSchema>;

/** Somebody who joined. */
export const countOutSchema = z.object({ commitmentId: id, userId: id });
export type CountOut = z.output<typeof countOutSchema>;
