"use server";

import { getLocale } from "next-intl/server";
import { formAction } from "../action";
import { redirect } from "../i18n/routing";
import { moveClock } from "./move-clock";
import { become } from "./mutations";
import { refreshDemo } from "./refresh";
import { becomeSchema, moveClockSchema } from "./schema";

export const becomeAction = formAction("demo", becomeSchema, async (_viewer, input) => {
  await become(input.persona);
  refreshDemo();
  return redirect({ href: input.back, locale: await getLocale() });
});

export const moveClockAction = formAction("demo", moveClockSchema, async (_viewer, input) => {
  await moveClock(input.position);
  refreshDemo();
  return redirect({ href: input.back, locale: await getLocale() });
});
