"use server";

import { formAction } from "@/lib/kernel/action";
import { chooseTheme } from "./mutations";
import { chooseThemeSchema } from "./schema";

export const chooseThemeAction = formAction("site", chooseThemeSchema, async (_viewer, input) =>
  chooseTheme(input.theme),
);
