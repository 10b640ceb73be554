"use server";

import { personAction } from "@/lib/kernel/action";
import { publishLineUp, setLineUpStart } from "./mutations";
import {
  addSlotSchema,
  editSlotSchema,
  lineUpStartSchema,
  moveSlotSchema,
  publishLineUpSchema,
  removeSlotSchema,
} from "./schema";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";

export const addSlotAction = personAction("talks", addSlotSchema, addSlot);

export const editSlotAction = personAction("talks", editSlotSchema, editSlot);

export const moveSlotAction = personAction("talks", moveSlotSchema, moveSlot);

export const removeSlotAction = personAction("talks", removeSlotSchema, removeSlot);

export const restoreSlotAction = personAction("talks", removeSlotSchema, restoreSlot);

export const setLineUpStartAction = personAction("talks", lineUpStartSchema, setLineUpStart);

export const publishLineUpAction = personAction("talks", publishLineUpSchema, publishLineUp);
