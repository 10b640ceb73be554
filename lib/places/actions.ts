"use server";

import { formAction } from "@/lib/kernel/action";
import { chooseTown } from "./mutations";
import { chooseTownSchema } from "./schema";
import { saveChosenTown } from "./town-cookie";

export const chooseTownAction = formAction("places", chooseTownSchema, async (_viewer, input) => {
  await saveChosenTown(await chooseTown(input));
  return { ok: true };
});
