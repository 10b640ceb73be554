import { keptChoice } from "../auth/choice-cookie";
import { isTheme, THEME_COOKIE, type Theme } from "./schema";

/** For `data-theme` on <html>; undefined follows the system. */
export async function chosenTheme(): Promise<Theme | undefined> {
  const value = await keptChoice(THEME_COOKIE);
  return isTheme(value) ? value : undefined;
}
