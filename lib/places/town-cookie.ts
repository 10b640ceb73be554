import { readDeviceChoice, saveDeviceChoice } from "@/lib/kernel/device-choice";
import { TOWN_COOKIE } from "./schema";

/** The slug of the town chosen on this device. */
export async function readChosenTown(): Promise<string | undefined> {
  return readDeviceChoice(TOWN_COOKIE);
}

/** Null deletes the choice. */
export async function saveChosenTown(slug: string | null): Promise<void> {
  await saveDeviceChoice(TOWN_COOKIE, slug);
}
