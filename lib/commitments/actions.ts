"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { countIn, countOut, joinCommitment, leaveCommitment } from "./join-mutations";
import { makeCommitment } from "./mutations";
import { addNote, restoreNote, withdrawNote } from "./note-mutations";
import {
  commitmentSchema,
  countOutSchema,
  joinCommitmentSchema,
  noteSchema,
  ownCommitmentSchema,
  ownNoteSchema,
  withdrawCommitmentSchema,
  withdrawNoteSchema,
} from "./schema";
import { restoreCommitment, withdrawCommitment } from "./withdraw-mutations";

export const makeCommitmentAction = personAction(
  "commitments",
  commitmentSchema,
  async (viewer, input) => {
    const outcome = await makeCommitment(viewer, input);
    if (!outcome.ok) return outcome;
    return redirect({ href: outcome.address, locale: await getLocale() });
  },
  { limit: "comment" },
);

export const withdrawCommitmentAction = personAction(
  "commitments",
  withdrawCommitmentSchema,
  withdrawCommitment,
);

export const restoreCommitmentAction = personAction(
  "commitments",
  ownCommitmentSchema,
  restoreCommitment,
);

export const joinCommitmentAction = personAction(
  "commitments",
  joinCommitmentSchema,
  joinCommitment,
);

export const leaveCommitmentAction = personAction(
  "commitments",
  ownCommitmentSchema,
  leaveCommitment,
);

export const countOutAction = personAction("commitments", countOutSchema, countOut);
export const countInAction = personAction("commitments", countOutSchema, countIn);

export const addNoteAction = personAction("commitments", noteSchema, addNote, {
  limit: "comment",
});

export const withdrawNoteAction = personAction("commitments", withdrawNoteSchema, withdrawNote);

export const restoreNoteAction = personAction("commitments", ownNoteSchema, restoreNote);
