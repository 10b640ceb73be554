import * as z from "zod";
import {
  choice,
  hiddenBoolean,
  hiddenChoice,
  id,
  integer,
  line,
  optionalText,
  revision,
} from "@/lib/kernel/form/fields";
import { LOCALES } from "@/lib/platform/i18n/locales";

/** `sequence`: of the newest mark on the page that was pressed. */
const pressed = z.object({ meetupId: id, sequence: revision, slotId: id });

export const markSchema = pressed.extend({
  kind: hiddenChoice(["started", "restarted", "skipped", "ended"]),
});
export const extendSchema = pressed.extend({ minutes: integer(1, 60) });

export const READY_STEPS = ["here", "tested", "introduced"] as const;
export const checkSchema = z.object({
  meetupId: id,
  talkId: id,
  step: hiddenChoice(READY_STEPS),
  done: hiddenBoolean,
});

export const SCREEN_VIEWS = ["slides", "speaker"] as const;
/** A body without it opens no screen. */
export const openScreenSchema = z.object({ intent: hiddenChoice(["show-code"]) });
export const pairSchema = z.object({ meetupId: id, code: line(20), view: choice(SCREEN_VIEWS) });
export const disconnectSchema = z.object({ meetupId: id, screenId: id });

export const NOTES_LENGTH = 6_000;
export const notesSchema = z.object({ talkId: id, revision, notes: optionalText(NOTES_LENGTH) });

export const stageSchema = z.object({
  meetup: id,
  lang: z.enum(LOCALES).catch("en"),
});
export const stageSlideSchema = z.object({ meetup: id, slide: id });

export type MarkStage = z.output<typeof markSchema>;
export type ExtendBreak = z.output<typeof extendSchema>;
export type CheckSpeaker = z.output<typeof checkSchema>;
export type PairScreen = z.output<typeof pairSchema>;
export type ScreenView = (typeof SCREEN_VIEWS)[number];
export type DisconnectScreen = z.output<typeof disconnectSchema>;
export type SaveNotes = z.output<typeof notesSchema>;
