"use server";

import { formAction } from "../action";
import { chooseTown } from "./mutations";
import { refreshTown } from "./refresh";
import { chooseTownSchema } from "./schema";

export const chooseTownAction = formAction("places", chooseTownSchema, async (_viewer, input) => {
  const outcome = await chooseTown(input);
  if (outcome.ok) refreshTown();
  return outcome;
});
