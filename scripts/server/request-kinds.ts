import type { IncomingMessage } from "node:http";

export const pathOf = ({ url = "" }: IncomingMessage) => url.split("?")[0] ?? "";

/** An action that a script on a page calls. */
export const isScript = ({ headers }: IncomingMessage) => "next-action" in headers;

export const isApi = (request: IncomingMessage) => pathOf(request).startsWith("/api/");

export const isLive = (request: IncomingMessage) => pathOf(request).startsWith("/api/live/");
/** Whose address ends with an id, or with the link of whoever may send it. */
const UPLOAD =
  /^\/api\/uploads\/(?:(?:photos|logos)\/[0-9a-f-]{36}|signs\/[\w.-]{1,200}|decks\/[0-9a-f-]{36}\/[0-9a-f]{64}\/(?:original|\d{1,2}))$/;

/** A file that is sent, which streams by. */
export const isUpload = (request: IncomingMessage) =>
  request.method === "POST" && UPLOAD.test(pathOf(request));

/** What a page loads with it, and browsers keep. */
export const isAsset = (request: IncomingMessage) => pathOf(request).startsWith("/_next/");

const READ_ONLY =
  /^\/_next\/|^\/[^/]+\.(?:ico|js|svg|png|txt|xml|webmanifest)$|\/opengraph-image(?:\/|$)/;

/** What the build and the metadata files serve, whereas pages take forms. */
export const isReadOnly = (request: IncomingMessage) => READ_ONLY.test(pathOf(request));

export const allowedMethods = (request: IncomingMessage) =>
  isReadOnly(request) ? ["GET", "HEAD"] : ["GET", "HEAD", "POST"];
