"use server";

import { personAction } from "@/lib/kernel/action";
import { decideOnTalk } from "./decide-mutations";
import { moveOwnTalk, withdrawElsewhere } from "./move-mutations";
import { editProposal } from "./mutations";
import { propose } from "./propose-mutations";
import {
  decideSchema,
  editProposalSchema,
  proposerMoveSchema,
  proposeSchema,
  withdrawElsewhereSchema,
} from "./schema";

export const proposeAction = personAction("talks", proposeSchema, propose);

export const editProposalAction = personAction("talks", editProposalSchema, editProposal);

export const moveOwnTalkAction = personAction("talks", proposerMoveSchema, moveOwnTalk);

export const withdrawElsewhereAction = personAction(
  "talks",
  withdrawElsewhereSchema,
  withdrawElsewhere,
);

export const decideAction = personAction("talks", decideSchema, decideOnTalk);
