import { headers } from "next/headers";
import { idempotencyKey } from "@/lib/kernel/once";
import { realNow } from "@/lib/platform/time/now";
import { networkOf } from "./network";

const MINUTE = 60_000;

/**
 * Adds the key that a form without scripts lacks: the same input from the same network within the same minute counts
 * as one submission.
 */
export async function withSubmissionKey<Input extends object>(
  input: Input & { key?: string | undefined },
): Promise<Input & { key: string }> {
  return { ...input, key: input.key ?? fallbackKey(input, networkOf(await headers())) };
}

function fallbackKey(typed: object, network: string): string {
  return idempotencyKey(typed, network, Math.floor(realNow().getTime() / MINUTE));
}
