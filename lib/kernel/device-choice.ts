import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/platform/auth/cookies";
import { realNow } from "@/lib/platform/time/now";

const YEAR_MS = 365 * 86_400_000;

/** Saves a choice on this device for a year; null deletes it. */
export async function saveDeviceChoice(name: string, value: string | null): Promise<void> {
  const jar = await cookies();
  // Deleting a `__Host-` cookie requires its attributes, which the jar's delete omits.
  if (value === null) jar.set(cookieName(name), "", cookieOptions(new Date(0)));
  else jar.set(cookieName(name), value, cookieOptions(new Date(realNow().getTime() + YEAR_MS)));
}

export async function readDeviceChoice(name: string): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}
