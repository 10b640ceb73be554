import { headers } from "next/headers";
import type { FormAnswer, FormValues } from "@/lib/kernel/outcome";
import type { Catalogue } from "@/lib/platform/i18n/catalogues";

type Answered = { noun: keyof Catalogue; state: FormAnswer };

// One request has one headers object. Actions and pages are bundled apart: what both use is not a module's own.
const held = globalThis as { rollcallAnswered?: WeakMap<object, Answered> };
held.rollcallAnswered ??= new WeakMap();
const answers = held.rollcallAnswered;

/** Notes what a form of this request was answered. */
export async function noteAnswer(noun: Answered["noun"], state: Answered["state"]): Promise<void> {
  answers.set(await headers(), { noun, state });
}

/**
 * What the form was answered whose post this page is the answer to: without scripts both are one request. The
 * page must still hold that form, whatever became of its subject meanwhile. Null for every page that is looked at.
 */
export async function formAnswer(): Promise<Answered | null> {
  return answers.get(await headers()) ?? null;
}

/** Whether a form of that noun was sent back with what was typed. */
export async function wasRejected(...nouns: Answered["noun"][]): Promise<boolean> {
  return (await valuesOf(nouns)) !== null;
}

/** The fields in which something was typed, in a form of that noun that was sent back. */
export async function typedNames(noun: Answered["noun"]): Promise<string[]> {
  const values = Object.entries((await valuesOf([noun])) ?? {});
  return values.filter(([, value]) => value !== "").map(([name]) => name);
}

async function valuesOf(nouns: Answered["noun"][]): Promise<FormValues | null> {
  const answer = await formAnswer();
  if (!answer || !nouns.includes(answer.noun)) return null;
  return answer.state.status === "done" ? null : answer.state.values;
}
