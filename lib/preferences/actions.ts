"use server";

import { cookies } from "next/headers";
import { isTheme, THEME_COOKIE } from "./schema";

const YEAR_SECONDS = 60 * 60 * 24 * 365;

/** Touches nothing but a cookie of the asker's own; anything but a theme means: as the system says. */
export async function chooseThemeAction(data: FormData): Promise<void> {
  const wanted = data.get("theme");
  const jar = await cookies();
  if (isTheme(wanted)) {
    jar.set(THEME_COOKIE, wanted, {
      path: "/",
      maxAge: YEAR_SECONDS,
      sameSite: "lax",
      httpOnly: true,
    });
  } else {
    jar.delete(THEME_COOKIE);
  }
}
