import * as z from "zod";
import { choice } from "@/lib/kernel/form/fields";

/** Without a choice, the system's theme applies. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value as Theme);
}

export const chooseThemeSchema = z.object({ theme: choice([...THEMES, "system"]) });
