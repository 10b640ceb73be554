import type { IncomingMessage } from "node:http";
import { isSameOrigin } from "@/lib/kernel/http/network";
import type { SmallPageName } from "./pages/small-page";
import { allowedMethods, isScript } from "./request-kinds";

/** Why a request is refused on its first line and headers alone; null if it isn't. */
export function refusalOf(request: IncomingMessage): SmallPageName | null {
  if (!isReadable(request.url)) return "malformed";
  if (!allowedMethods(request).includes(request.method ?? "")) return "wrong-method";
  return isForeign(request) && !isScript(request) ? "foreign-origin" : null;
}

/** A broken escape, in the path or in the query. */
function isReadable(url = ""): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

/** A post without an Origin is refused by the form itself, which keeps what was typed. */
export function isForeign({ method, headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return (
    method === "POST" &&
    origin !== undefined &&
    !isSameOrigin(new Headers({ origin, host: host ?? "" }))
  );
}
