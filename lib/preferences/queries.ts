import { keptChoice } from "@/lib/kernel/device-choice";
import { isTheme, THEME_COOKIE, type Theme } from "./schema";

/** For `data-theme` on <html>; undefined follows the system. */
export async function chosenTheme(): Promise<Theme | undefined> {
  const value = await keptChoice(THEME_COOKIE);
  return isTheme(value) ? value : undefined;
}
