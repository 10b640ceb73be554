import type { IncomingMessage, ServerResponse } from "node:http";
import { isScript } from "../request-kinds";
import type { SmallPageName } from "./small-page";

/** The ids of our actions, as this and earlier builds have made them. */
const ACTION_ID = /"id":"[0-9a-f]{42}"/;

/** A form's action is bound to the form's last state. Without it React fails when the action has run. */
const WITHOUT_STATE = /name="\$ACTION_\d+:0"\r\n\r\n(?![^\r\n]*"bound")/;

/**
 * The small page for a form that Next could not read: it answers 500 to a broken payload, and a bare text to an unknown
 * action. A script that called an unknown action shows so itself.
 */
export function unreadablePage(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, hasStarted }: { status: number; body: Buffer; hasStarted: boolean },
): SmallPageName | undefined {
  if (response.hasHeader("x-nextjs-action-not-found")) {
    if (isScript(request)) return undefined;
    return ACTION_ID.test(body.toString()) ? "outdated" : "malformed";
  }
  if (status < 500) return undefined;
  return !hasStarted || WITHOUT_STATE.test(body.toString()) ? "malformed" : undefined;
}
