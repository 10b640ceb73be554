import { keepChoice } from "@/lib/kernel/device-choice";
import type { Outcome } from "@/lib/kernel/outcome";
import { isTheme, THEME_COOKIE, type Theme } from "./schema";

/** Keeps the reader's colours on this device; the system's own need no keeping. */
export async function chooseTheme(theme: Theme | "system"): Promise<Outcome> {
  await keepChoice(THEME_COOKIE, isTheme(theme) ? theme : null);
  return { ok: true };
}
