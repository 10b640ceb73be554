"use server";

import { getLocale } from "next-intl/server";
import { personAction } from "../action";
import { decideOnTalk } from "./host-mutations";
import {
  addSlot,
  editSlot,
  moveSlot,
  publishLineUp,
  removeSlot,
  setLineUpStart,
} from "./line-up-mutations";
import { editProposal, moveOwnTalk, propose } from "./mutations";
import { refreshTalks } from "./refresh";
import {
  addSlotSchema,
  decideSchema,
  editProposalSchema,
  editSlotSchema,
  lineUpStartSchema,
  moveSlotSchema,
  proposerMoveSchema,
  proposeSchema,
  publishLineUpSchema,
  removeSlotSchema,
} from "./schema";

export const proposeAction = personAction("talks", proposeSchema, async (viewer, input) => {
  const outcome = await propose(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const editProposalAction = personAction(
  "talks",
  editProposalSchema,
  async (viewer, input) => {
    const outcome = await editProposal(viewer, input);
    if (outcome.ok) refreshTalks();
    return outcome;
  },
);

export const moveOwnTalkAction = personAction(
  "talks",
  proposerMoveSchema,
  async (viewer, input) => {
    const outcome = await moveOwnTalk(viewer, input);
    if (outcome.ok) refreshTalks();
    return outcome;
  },
);

export const decideAction = personAction("talks", decideSchema, async (viewer, input) => {
  const outcome = await decideOnTalk(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const addSlotAction = personAction("talks", addSlotSchema, async (viewer, input) => {
  const outcome = await addSlot(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const editSlotAction = personAction("talks", editSlotSchema, async (viewer, input) => {
  const outcome = await editSlot(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const moveSlotAction = personAction("talks", moveSlotSchema, async (viewer, input) => {
  const outcome = await moveSlot(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const removeSlotAction = personAction("talks", removeSlotSchema, async (viewer, input) => {
  const outcome = await removeSlot(viewer, input);
  if (outcome.ok) refreshTalks();
  return outcome;
});

export const setLineUpStartAction = personAction(
  "talks",
  lineUpStartSchema,
  async (viewer, input) => {
    const outcome = await setLineUpStart(viewer, input, await getLocale());
    if (outcome.ok) refreshTalks();
    return outcome;
  },
);

export const publishLineUpAction = personAction(
  "talks",
  publishLineUpSchema,
  async (viewer, input) => {
    const outcome = await publishLineUp(viewer, input);
    if (outcome.ok) refreshTalks();
    return outcome;
  },
);
