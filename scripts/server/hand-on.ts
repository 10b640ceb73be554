import type { IncomingMessage, ServerResponse } from "node:http";
import { type RequestNotes, withNotes } from "@/lib/kernel/request-notes";
import { replaceResponse } from "./pages/replace-response";
import type { SmallPageName } from "./pages/small-page";

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
type Refuse = (request: IncomingMessage, response: ServerResponse, name: SmallPageName) => void;

export const whileUnavailable = (status: number, { databaseUnavailable }: RequestNotes) =>
  status >= 500 && databaseUnavailable ? "unavailable" : undefined;

/** Returns a function that hands a page's request on to Next. */
export function handingOn(next: Handler, addNoscript: Handler, refuse: Refuse) {
  /** `choose` names the small page to answer with instead of what Next would send with this status. */
  return (
    request: IncomingMessage,
    response: ServerResponse,
    choose: (status: number, notes: RequestNotes) => SmallPageName | undefined = whileUnavailable,
  ) =>
    withNotes((notes) => {
      replaceResponse(response, (status) => {
        const name = choose(status, notes);
        return name && (() => refuse(request, response, name));
      });
      addNoscript(request, response);
      return next(request, response);
    });
}
