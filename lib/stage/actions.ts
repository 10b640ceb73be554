"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import { checkSpeaker, extendBreak, markStage } from "./mutations";
import { saveNotes } from "./notes-mutations";
import {
  checkSchema,
  disconnectSchema,
  extendSchema,
  markSchema,
  notesSchema,
  openScreenSchema,
  pairSchema,
} from "./schema";
import { readScreen, rememberScreen, stageLimit, stageViewer } from "./screen-cookie";
import { disconnectScreen, openScreen, pairScreen } from "./screen-mutations";

export const markStageAction = formAction(
  "stage",
  markSchema,
  async (person, input) => markStage(await stageViewer(person, input.meetupId), input),
  stageLimit,
);

export const extendBreakAction = formAction(
  "stage",
  extendSchema,
  async (person, input) => extendBreak(await stageViewer(person, input.meetupId), input),
  stageLimit,
);

export const checkSpeakerAction = formAction(
  "stage",
  checkSchema,
  async (person, input) => checkSpeaker(await stageViewer(person, input.meetupId), input),
  stageLimit,
);

export const openScreenAction = formAction(
  "stage",
  openScreenSchema,
  async () => {
    if (await readScreen()) return { ok: true };
    const { ok: _, ...screen } = await openScreen();
    // The secret stays in the cookie.
    await rememberScreen(screen);
    return { ok: true };
  },
  { networkLimit: "stage-screen" },
);

export const pairScreenAction = formAction(
  "stage",
  pairSchema,
  async (person, input) => pairScreen(await stageViewer(person, input.meetupId), input),
  { ...stageLimit, limit: "stage-code", networkLimit: "stage-code-network" },
);

export const disconnectScreenAction = formAction(
  "stage",
  disconnectSchema,
  async (person, input) => disconnectScreen(await stageViewer(person, input.meetupId), input),
  stageLimit,
);

export const saveNotesAction = personAction("stage", notesSchema, saveNotes);
