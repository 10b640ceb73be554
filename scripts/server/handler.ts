import type { IncomingMessage, ServerResponse } from "node:http";
import type { LiveHandler } from "../live/handler";
import type { SharedNotices } from "../notices/shared";
import { pageCache } from "../page-cache/page-cache";
import { staticFiles } from "../static-files/static-files";
import { cutOffSoon, declaresTooMuch, isFormBody, readBody, withBody } from "./body";
import { fewAtATime } from "./few-at-a-time";
import { type Handler, handingOn, whileUnavailable } from "./hand-on";
import { noscriptPages } from "./pages/noscript-pages";
import { readAssets } from "./pages/page-frame";
import { fixStatus, replaceResponse } from "./pages/replace-response";
import { type SmallPageName, sendSmallPage } from "./pages/small-page";
import { unreadablePage } from "./pages/unreadable";
import { isForeign, refusalOf } from "./refusals";
import { allowedMethods, isApi, isUpload } from "./request-kinds";
import { requestLimit } from "./request-limit";
import { sanitizeUrl } from "./sanitize-url";
import { uploads } from "./uploads";

function refuseSlow(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(408, { connection: "close" }).end();
  cutOffSoon(request);
}

type Front = { distDir: string; dev: boolean; notices: SharedNotices; live: LiveHandler };

/** Answers what Next need not see, and hands on the rest. */
export function frontHandler(next: Handler, { distDir, dev, notices, live }: Front): Handler {
  const assets = readAssets(distDir);
  const secondsToWait = requestLimit();
  // In development Next shows its own error overlay.
  const addNoscript = dev ? () => {} : noscriptPages(assets);

  function refuse(request: IncomingMessage, response: ServerResponse, name: SmallPageName) {
    if (name === "too-large") cutOffSoon(request);
    sendSmallPage(request, response, name, assets);
  }

  function refuseMethod(request: IncomingMessage, response: ServerResponse, allowed: string[]) {
    refuse(request, response.setHeader("allow", allowed.join(", ")), "wrong-method");
  }

  /** Only Next knows whether a route takes posts. */
  function handOnJson(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    replaceResponse(response, (status) =>
      status === 405 ? () => refuseMethod(request, response, ["GET", "HEAD"]) : undefined,
    );
    return next(withBody(request, body), response);
  }

  const handOn = handingOn(fewAtATime(next), addNoscript, refuse);
  const handOnUpload = uploads(handingOn(next, addNoscript, refuse));
  const sendRead = dev ? handOn : staticFiles(distDir, pageCache(handOn, notices));

  function handOnForm(request: IncomingMessage, response: ServerResponse, body: Buffer) {
    if (!isFormBody(request, body)) return refuse(request, response, "malformed");
    if (isForeign(request)) {
      // To a foreign Origin Next answers 500. Without one the form itself refuses, and its page shows why.
      delete request.headers.origin;
      fixStatus(response, 403);
    }
    return handOn(withBody(request, body), response, (status, notes) => {
      const received = { status, body, hasStarted: notes.actionStarted };
      return whileUnavailable(status, notes) ?? unreadablePage(request, response, received);
    });
  }

  return async (request, response) => {
    const wait = await secondsToWait(request);
    if (wait > 0) return refuse(request, response.setHeader("retry-after", wait), "too-many");
    if (await live(request, response)) return;
    const refusal = refusalOf(request);
    if (refusal === "wrong-method") return refuseMethod(request, response, allowedMethods(request));
    if (refusal) return refuse(request, response, refusal);
    request.url = sanitizeUrl(request.url);
    if (isUpload(request)) return handOnUpload(request, response);
    if (declaresTooMuch(request)) return refuse(request, response, "too-large");
    if (request.method !== "POST") return sendRead(request, response);
    const body = await readBody(request);
    if (body === "aborted") return;
    if (body === "too-slow") return refuseSlow(request, response);
    if (body === "too-large") return refuse(request, response, body);
    const handOnBody = isApi(request) ? handOnJson : handOnForm;
    return handOnBody(request, response, body);
  };
}
