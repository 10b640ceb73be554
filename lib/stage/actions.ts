"use server";

import { formAction, personAction } from "@/lib/kernel/action";
import type { Person, Viewer } from "@/lib/kernel/viewer";
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

/** By whoever runs the stage: signed in, or on the phone that it was handed to. */
const onStage =
  <Input extends { meetupId: string }, Result>(
    work: (viewer: Viewer, input: Input) => Promise<Result>,
  ) =>
  async (person: Person | null, input: Input) =>
    work(await stageViewer(person, input.meetupId), input);

export const markStageAction = formAction("stage", markSchema, onStage(markStage), stageLimit);

export const extendBreakAction = formAction(
  "stage",
  extendSchema,
  onStage(extendBreak),
  stageLimit,
);

export const checkSpeakerAction = formAction(
  "stage",
  checkSchema,
  onStage(checkSpeaker),
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

export const pairScreenAction = formAction("stage", pairSchema, onStage(pairScreen), {
  ...stageLimit,
  limit: "stage-code",
  networkLimit: "stage-code-network",
});

export const disconnectScreenAction = formAction(
  "stage",
  disconnectSchema,
  onStage(disconnectScreen),
  stageLimit,
);

export const saveNotesAction = personAction("stage", notesSchema, saveNotes);
