"use server";

import { formAction } from "@/lib/kernel/action";
import { chooseTown } from "./mutations";
import { chooseTownSchema } from "./schema";

export const chooseTownAction = formAction("places", chooseTownSchema, (_viewer, input) =>
  chooseTown(input),
);
