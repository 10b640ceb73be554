import * as z from "zod";
import { checkbox, optionalLine } from "@/lib/kernel/form/fields";

/** A typed town, or "forget" pressed. */
export const chooseTownSchema = z.object({ town: optionalLine(80), forget: checkbox });
export type ChooseTown = z.output<typeof chooseTownSchema>;

export const TOWN_COOKIE = "town";

/** A list of towns, in characters and in towns. */
export const TOWNS_LENGTH = 6000;
export const MOST_TOWNS = 60;
