import { InvalidField } from "@/lib/kernel/outcome";
import { MAX_BODY_BYTES } from "./body-limit";

/** A rejected body, with its HTTP status. */
export class UnreadableBody extends Error {
  constructor(
    readonly status: 413 | 415,
    readonly reason: "too-large" | "not-json",
  ) {
    super(reason);
  }
}

/** Parses a JSON object. Throws UnreadableBody, or InvalidField for any other JSON. */
export async function readJsonObject(request: Request): Promise<object> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new UnreadableBody(415, "not-json");
  const value = parseJson(await readText(request));
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InvalidField("form", "invalid");
  return value;
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES)
    throw new UnreadableBody(413, "too-large");
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // The declared length may be missing or wrong. Leaving the loop cancels the stream.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new UnreadableBody(413, "too-large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidField("form", "invalid");
  }
}
