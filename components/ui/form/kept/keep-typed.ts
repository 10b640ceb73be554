import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import type { FormState } from "@/lib/kernel/outcome";
import { dropCarried, valuesToRestore } from "./carried";
import { noteSession } from "./session-ended";
import { troubleTexts } from "./trouble-texts";
import { typedValues } from "./typed-values";

type Action = (before: FormState, data: FormData) => Promise<FormState>;

/**
 * In a browser, an action whose answer never came is a refusal, too: the form stays with what was typed, where an error
 * page would take its place. Values typed in the other language come back without asking the server. On the server React
 * needs the action itself.
 */
export function keepTyped(action: Action): Action {
  if (typeof window === "undefined") return action;
  return async (before, data) => {
    const values = valuesToRestore(data);
    if (values) return { status: "idle", values };
    dropCarried();
    try {
      const answer = await action(before, data);
      noteSession(answer);
      return answer;
    } catch (error) {
      return refusalOf(error, data);
    }
  };
}

function refusalOf(error: unknown, data: FormData): FormState {
  // Redirects are thrown, too.
  unstable_rethrow(error);
  return {
    status: "refused",
    reason: "no-answer",
    message: sentence(error),
    values: typedValues(data),
  };
}

function sentence(error: unknown): string {
  const texts = troubleTexts();
  if (unstable_isUnrecognizedActionError(error)) return texts.outdated.lead;
  // The server's own error has a digest; any other is the connection's.
  const isAnswer = error instanceof Error && "digest" in error;
  return isAnswer ? texts.lead : texts["no-answer"];
}
