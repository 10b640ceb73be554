import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormState, FormValues } from "@/lib/kernel/outcome";
import { troubleTexts } from "./trouble-texts";

type Action = (before: FormState, data: FormData) => Promise<FormState>;

/**
 * In a browser, an action whose answer never came is a refusal, too: the form stays with what was typed, where an error
 * page would take its place. On the server React needs the action itself.
 */
export function keepTyped(action: Action): Action {
  if (typeof window === "undefined") return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      // Redirects are thrown, too.
      unstable_rethrow(error);
      return {
        status: "refused",
        reason: "no-answer",
        message: sentence(error),
        values: typed(data),
      };
    }
  };
}

function sentence(error: unknown): string {
  const texts = troubleTexts();
  if (unstable_isUnrecognizedActionError(error)) return texts.outdated.lead;
  // The server's own error has a digest; any other is the connection's.
  const isAnswer = error instanceof Error && "digest" in error;
  return isAnswer ? texts.lead : texts["no-answer"];
}

function typed(data: FormData): FormValues {
  const names = [...new Set(data.keys())].filter((name) => !name.startsWith("$"));
  const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
  return Object.fromEntries(
    names.map((name) => [
      name,
      name.endsWith("[]") ? data.getAll(name).map(text) : text(data.get(name)),
    ]),
  );
}
