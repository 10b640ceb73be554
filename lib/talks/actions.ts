"use server";

import { personAction } from "@/lib/kernel/action";
import { decideOnTalk } from "./decide-mutations";
import { publishLineUp, setLineUpStart } from "./line-up-mutations";
import { moveOwnTalk, withdrawElsewhere } from "./move-mutations";
import { editProposal, propose } from "./mutations";
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
  withdrawElsewhereSchema,
} from "./schema";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";

export const proposeAction = personAction("talks", proposeSchema, propose);

export const editProposalAction = personAction("talks", editProposalSchema, editProposal);

export const moveOwnTalkAction = personAction("talks", proposerMoveSchema, moveOwnTalk);

export const withdrawElsewhereAction = personAction(
  "talks",
  withdrawElsewhereSchema,
  withdrawElsewhere,
);

export const decideAction = personAction("talks", decideSchema, decideOnTalk);

export const addSlotAction = personAction("talks", addSlotSchema, addSlot);

export const editSlotAction = personAction("talks", editSlotSchema, editSlot);

export const moveSlotAction = personAction("talks", moveSlotSchema, moveSlot);

export const removeSlotAction = personAction("talks", removeSlotSchema, removeSlot);

export const restoreSlotAction = personAction("talks", removeSlotSchema, restoreSlot);

export const setLineUpStartAction = personAction("talks", lineUpStartSchema, setLineUpStart);

export const publishLineUpAction = personAction("talks", publishLineUpSchema, publishLineUp);
