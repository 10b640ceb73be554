import { fieldsOf, type ServerAction, serverActions } from "./actions";
import { type Body, malformedBodies } from "./bodies";
import { multipart, multipartHeaders } from "./multipart";

export type Failure = { action: string; n: number; status: number | "no answer" };

/** `cookie` is an organizer's session. */
type Target = ServerAction & { cookie: string };

const AT_ONCE = 6;
const PATIENCE_MS = 20_000;

/** Signs in, and has the server load the code of every page, which takes a while the first time. */
export async function prepare(site: string, distDir: string): Promise<Target[]> {
  const actions = serverActions(distDir);
  const cookie = await signIn(site, actions);
  const ended = await signIn(site, actions);
  for (const path of new Set(actions.map(pathOf))) {
    const action = actions.find((action) => pathOf(action) === path) as ServerAction;
    await send(site, { path, body: emptyForm(action), cookie: "" });
    await fetch(`${site}${path}`, { headers: { cookie } }).then((page) => page.text());
  }
  return actions.map((action) => ({
    ...action,
    // Signing out needs no field that could be malformed.
    cookie: action.name === "signOutAction" ? ended : cookie,
  }));
}

type Options = { site: string; count: number; seed: number };

/** Sends malformed bodies to every action, half of them as the signed-in organizer. Returns statuses and failures. */
export async function fuzzActions(targets: Target[], { site, count, seed }: Options) {
  const statuses: Record<string, number> = {};
  const failures: Failure[] = [];
  for (const [index, target] of targets.entries()) {
    const requests = await requestsTo(target, { seed: seed + index, count: Math.ceil(count / 2) });
    await inBatches(requests, async (request, n) => {
      const status = await send(site, request);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const isCut = status === "no answer" && request.body.isLarge;
      if (!isCut && (status === "no answer" || status >= 500))
        failures.push({ action: target.name, n, status });
    });
  }
  return { statuses, failures };
}

async function requestsTo(target: Target, options: { seed: number; count: number }) {
  const { id, cookie } = target;
  const fields = await fieldsOf(target);
  const path = pathOf(target);
  const bodies = (isSignedIn: boolean) => malformedBodies({ id, fields, isSignedIn }, options);
  return [
    ...bodies(false).map((body) => ({ path, body, cookie: "" })),
    ...bodies(true).map((body) => ({ path, body, cookie })),
  ];
}

function emptyForm({ id }: ServerAction): Body {
  const parts = [
    { name: "$ACTION_REF_1", value: "" },
    { name: "$ACTION_1:0", value: `{"id":"${id}","bound":"$@1"}` },
    { name: "$ACTION_1:1", value: '[{"status":"idle"}]' },
  ];
  return { headers: multipartHeaders, content: multipart(parts) };
}

/** A page of the demo that has the action. */
function pathOf({ pages }: ServerAction): string {
  const [page = ""] = pages;
  return page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace("[locale]", "en")
    .replace("[event]", "hcsmca-tonight")
    .replace("[city]", "ottawa")
    .replace(/\[[^\]]+\]/g, "unknown");
}

async function signIn(site: string, actions: ServerAction[]): Promise<string> {
  const become = actions.find(({ name }) => name === "becomeAction");
  const body = {
    headers: { ...multipartHeaders, "next-action": become?.id ?? "" },
    content: multipart([
      { name: "_1_persona", value: "organizer" },
      { name: "0", value: '[{"status":"idle"},"$K1"]' },
    ]),
  };
  const response = await post(`${site}/en/sign-in`, body, "");
  await response.text();
  const session = response.headers.getSetCookie().find((cookie) => cookie.includes("session"));
  if (!session) throw new Error(`signing in failed: ${response.status}`);
  return session.split(";")[0] ?? "";
}

type Sent = { path: string; body: Body; cookie: string };

async function send(site: string, { path, body, cookie }: Sent): Promise<number | "no answer"> {
  try {
    const response = await post(`${site}${path}`, body, cookie);
    await response.text();
    return response.status;
  } catch {
    return "no answer";
  }
}

let sent = 0;

/** Each request comes from a network of its own: limits are not what is tested here. */
function post(address: string, { headers, content }: Body, cookie: string) {
  sent += 1;
  const network = `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}`;
  const { origin } = new URL(address);
  return fetch(address, {
    method: "POST",
    headers: { ...headers, origin, cookie, "x-forwarded-for": network },
    body: new Uint8Array(content),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function inBatches<Item>(
  items: Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
