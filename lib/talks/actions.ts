"use server";

import { personAction } from "@/lib/kernel/action";
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

export const proposeAction = personAction("talks", proposeSchema, propose);

export const editProposalAction = personAction("talks", editProposalSchema, editProposal);

export const moveOwnTalkAction = personAction("talks", proposerMoveSchema, moveOwnTalk);

export const decideAction = personAction("talks", decideSchema, decideOnTalk);

export const addSlotAction = personAction("talks", addSlotSchema, addSlot);

export const editSlotAction = personAction("talks", editSlotSchema, editSlot);

export const moveSlotAction = personAction("talks", moveSlotSchema, moveSlot);

export const removeSlotAction = personAction("talks", removeSlotSchema, removeSlot);

export const setLineUpStartAction = personAction("talks", lineUpStartSchema, setLineUpStart);

export const publishLineUpAction = personAction("talks", publishLineUpSchema, publishLineUp);
