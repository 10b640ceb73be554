import { isUtf8 } from "node:buffer";
import { IncomingMessage } from "node:http";
import { bodyLimitOf } from "@/lib/kernel/http/body-limit";
import { pathOf } from "./request-kinds";

/** 64 kB at 3 kB a second, a reflection in Latin letters at 4 kB. */
export const BODY_MS = 20_000;

type Unread = "too-large" | "too-slow" | "aborted";

/** Reads a body that may be as large as a form without files. Settles as soon as it turns out to be larger. */
export function readBody(request: IncomingMessage): Promise<Buffer | Unread> {
  const limit = bodyLimitOf(pathOf(request));
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise<Buffer | Unread>((resolve) => {
    const late = setTimeout(() => resolve("too-slow"), BODY_MS);
    request.on("close", () => clearTimeout(late));
    request.on("end", () => clearTimeout(late));
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      // The declared length may be missing or wrong.
      if (bytes <= limit) chunks.push(chunk);
      else resolve("too-large");
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve("aborted"));
    request.on("close", () => resolve("aborted"));
  });
}

export const declaresTooMuch = (request: IncomingMessage) =>
  Number(request.headers["content-length"] ?? 0) > bodyLimitOf(pathOf(request));

const LINGER_MS = 2_000;

/** Leaves a client that is still sending the time to read the answer; closing at once would lose it. */
export function cutOffSoon(request: IncomingMessage): void {
  const { socket } = request;
  setTimeout(() => request.complete || socket.destroy(), LINGER_MS).unref();
}

/** The same request with its body still unread. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion } = request;
  const { httpVersionMajor, httpVersionMinor } = request;
  const copy = new IncomingMessage(request.socket);
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion });
  Object.assign(copy, { httpVersionMajor, httpVersionMinor, complete: true });
  copy.push(body);
  copy.push(null);
  return copy;
}

/** React sends it back as it came. */
const LONG_KEY = /name="\$ACTION_KEY"\r\n\r\n[^\r\n]{201}/;

const FORM = /^multipart\/form-data;.*boundary=/i;

/** Whether a body can be one of our forms, or what a script sends to an action. None carries a file. */
export function isFormBody({ headers }: IncomingMessage, body: Buffer): boolean {
  const isForm = FORM.test(headers["content-type"] ?? "");
  if (LONG_KEY.test(body.toString())) return false;
  return isUtf8(body) && (isForm || "next-action" in headers);
}
