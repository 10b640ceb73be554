import type * as z from "zod";
import { normalizeText } from "./fields";

type Def = z.core.$ZodTypes["_zod"]["def"];

/** The maximum assumed for a field that declares none, such as a date. */
const USUAL_MAX = 1000;

/**
 * What a rejected form shows again of a typed text: all of it if it fits the field, otherwise at most twice the
 * field's maximum, so that it is still too long.
 */
export function echoOf(typed: string, max = USUAL_MAX): string {
  const most = 2 * max;
  if (typed.length <= most) return typed;
  // Half a surrogate pair would not survive the way back.
  return normalizeText(typed)
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "");
}

/** The most characters that a text field accepts, by its checks: those of `text` and the like, or zod's own. */
export function maximumOf(schema: z.core.$ZodType): number | undefined {
  const def = (schema as z.core.$ZodTypes)._zod.def as Def & { checks?: z.core.$ZodCheck[] };
  const own = def.checks?.map(maximumOfCheck).find((max) => max !== undefined);
  if (own !== undefined) return own;
  if (def.type === "pipe") return maximumOf(def.in);
  return "innerType" in def ? maximumOf(def.innerType) : undefined;
}

function maximumOfCheck(check: z.core.$ZodCheck): number | undefined {
  const { def } = check._zod as { def: { maximum?: number; params?: { max?: number } } };
  return def.maximum ?? def.params?.max;
}
