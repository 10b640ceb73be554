"use server";

import { personAction } from "@/lib/kernel/action";
import { decideOnTalk } from "./decide-mutations";
import { moveOwnTalk } from "./move-mutations";
import { editProposal, propose } from "./mutations";
import { decideSchema, editProposalSchema, proposerMoveSchema, proposeSchema } from "./schema";

export const proposeAction = personAction("talks", proposeSchema, propose);

export const editProposalAction = personAction("talks", editProposalSchema, editProposal);

export const moveOwnTalkAction = personAction("talks", proposerMoveSchema, moveOwnTalk);

export const decideAction = personAction("talks", decideSchema, decideOnTalk);
