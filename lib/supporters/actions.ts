"use server";

import { personAction } from "@/lib/kernel/action";
import {
  addSupporter,
  editSupporter,
  moveSupporter,
  removeSupporter,
  restoreSupporter,
} from "./mutations";
import {
  addSupporterSchema,
  editSupporterSchema,
  moveSupporterSchema,
  supporterSchema,
} from "./schema";

export const addSupporterAction = personAction("supporters", addSupporterSchema, addSupporter);
export const editSupporterAction = personAction("supporters", editSupporterSchema, editSupporter);
export const moveSupporterAction = personAction("supporters", moveSupporterSchema, moveSupporter);
export const removeSupporterAction = personAction("supporters", supporterSchema, removeSupporter);
export const restoreSupporterAction = personAction("supporters", supporterSchema, restoreSupporter);
