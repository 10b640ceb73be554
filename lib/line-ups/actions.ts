"use server";

import { personAction } from "@/lib/kernel/action";
import { fillLineUp } from "./fill-mutations";
import { setLineUpStart } from "./mutations";
import {
  addSlotSchema,
  editSlotSchema,
  fillLineUpSchema,
  lineUpStartSchema,
  moveSlotSchema,
  removeSlotSchema,
} from "./schema";
import { addSlot, editSlot, moveSlot, removeSlot, restoreSlot } from "./slot-mutations";

export const addSlotAction = personAction("lineUps", addSlotSchema, addSlot);

export const editSlotAction = personAction("lineUps", editSlotSchema, editSlot);

export const moveSlotAction = personAction("lineUps", moveSlotSchema, moveSlot, {
  refreshesAfter: "changed-meanwhile",
});

export const removeSlotAction = personAction("lineUps", removeSlotSchema, removeSlot);

export const restoreSlotAction = personAction("lineUps", removeSlotSchema, restoreSlot, {
  refreshesAfter: "changed-meanwhile",
});

export const setLineUpStartAction = personAction("lineUps", lineUpStartSchema, setLineUpStart);

export const fillLineUpAction = personAction("lineUps", fillLineUpSchema, fillLineUp);
