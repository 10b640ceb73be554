import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE, type Theme } from "./schema";

/** For `data-theme` on <html>; undefined follows the system. */
export async function chosenTheme(): Promise<Theme | undefined> {
  const value = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(value) ? value : undefined;
}
