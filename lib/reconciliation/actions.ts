"use server";

import { personAction } from "@/lib/kernel/action";
import { confirmFigures } from "./mutations";
import { confirmFiguresSchema } from "./schema";

export const confirmFiguresAction = personAction("desk", confirmFiguresSchema, confirmFigures);
