"use server";

import { personAction } from "@/lib/kernel/action";
import { hideReport, writeReport } from "./mutations";
import { hideReportSchema, reportSchema } from "./schema";

export const reportAction = personAction("desk", reportSchema, writeReport);

export const hideReportAction = personAction("desk", hideReportSchema, hideReport);
