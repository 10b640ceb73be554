import { request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { translator } from "@/lib/platform/i18n/translator";
import { rsvpForm } from "../bench/requests";

const answer = translator("en", "rsvps.answer");
const TITLES = new Map([
  [answer("going"), "going"],
  [answer("waitlisted"), "waitlisted"],
  [translator("en", "rsvps.codeFirst")("title"), "needs the code"],
] as const);
export type Shown = typeof TITLES extends Map<string, infer Value> ? Value : never;

/** Who gets no answer presses again about as soon. */
const AGAIN_MS = 2_000;

/** What the page says in the end, and when a post before it broke off without an answer. */
export type Pressed = { shown: Shown; brokenAt: number[] };

/** The page's form, as a visitor without scripts is sent it. */
export async function readForm(address: string, headers: Record<string, string>) {
  return rsvpForm(await (await fetch(address, { headers })).text());
}

/** Posts the form until an answer comes, and returns what the page then says. */
export async function press(
  address: string,
  form: FormData,
  headers: Record<string, string>,
): Promise<Pressed> {
  const body = new Response(form);
  const type = body.headers.get("content-type") ?? "";
  const content = Buffer.from(await body.arrayBuffer());
  const origin = new URL(address).origin;
  const brokenAt: number[] = [];
  for (;;) {
    const html = await post(address, content, { ...headers, origin, "content-type": type });
    if (html !== null) return { shown: shownBy(html), brokenAt };
    brokenAt.push(performance.now());
    await sleep(AGAIN_MS);
  }
}

function shownBy(html: string): Shown {
  const [, title = ""] = /id="rsvp-title"[^>]*>(.*?)<\/h2>/s.exec(html) ?? [];
  const shown = TITLES.get(title.replace(/<svg.*?<\/svg>|<[^>]*>/gs, "").trim());
  if (shown) return shown;
  const alert = /role="alert"[^>]*>(.*?)<\/div>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, "");
  throw new Error(`the page says "${title}" ${alert ?? ""}`);
}

/** Over a connection of its own; null if it breaks before the answer is whole. */
function post(address: string, body: Buffer, headers: Record<string, string>) {
  return new Promise<string | null>((resolve, reject) => {
    const sent = request(address, { method: "POST", agent: false, headers }, async (response) => {
      const html = await text(response).catch(() => null);
      if (html === null || response.statusCode === 200) resolve(html);
      else reject(new Error(`${address}: ${response.statusCode}`));
    });
    sent.on("error", () => resolve(null)).end(body);
  });
}
