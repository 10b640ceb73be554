import { readDeviceChoice, saveDeviceChoice } from "@/lib/kernel/device-choice";
import { isTheme, THEME_COOKIE, type Theme } from "./schema";

/** For `data-theme` on <html>; undefined follows the system. */
export async function readTheme(): Promise<Theme | undefined> {
  const value = await readDeviceChoice(THEME_COOKIE);
  return isTheme(value) ? value : undefined;
}

/** The system theme needs no cookie. */
export async function saveTheme(theme: Theme | "system"): Promise<void> {
  await saveDeviceChoice(THEME_COOKIE, isTheme(theme) ? theme : null);
}
