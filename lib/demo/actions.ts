"use server";

import { redirect as lead } from "next/navigation";
import { getLocale } from "next-intl/server";
import { formAction } from "@/lib/kernel/action";
import { redirect } from "@/lib/platform/i18n/routing";
import { moveClock } from "./clock-mutations";
import { become } from "./mutations";
import { becomeSchema, moveClockSchema } from "./schema";

export const becomeAction = formAction("demo", becomeSchema, async (_viewer, input) => {
  await become(input.persona);
  return goBack(input.back);
});

export const moveClockAction = formAction("demo", moveClockSchema, async (_viewer, input) => {
  await moveClock(input.position);
  return goBack(input.back);
});

/** The demo's own pages have no language in their URL. */
async function goBack(path: string): Promise<never> {
  if (path.startsWith("/dev/")) return lead(path);
  return redirect({ href: path, locale: await getLocale() });
}
