"use server";

import { formAction } from "@/lib/kernel/action";
import { chooseThemeSchema } from "./schema";
import { saveTheme } from "./theme-cookie";

export const chooseThemeAction = formAction("site", chooseThemeSchema, async (_viewer, input) => {
  await saveTheme(input.theme);
  return { ok: true };
});
