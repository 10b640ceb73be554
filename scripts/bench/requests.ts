import { randomInt, randomUUID } from "node:crypto";

/** Prepares a request as a visitor without cookies or JavaScript, and returns the function that sends it. */
export type Request = (site: string) => Promise<() => Promise<void>>;

export const EVENT = "/en/n/what-we-learned-together";
export const CITY = `${EVENT}/winnipeg`;

/** Preparation is not measured, only sending. */
export const requests: Record<string, Request> = {
  "event page": async (site) => () => load(`${site}${EVENT}`),
  "city page": async (site) => () => load(`${site}${CITY}`),
  RSVP: (site) => rsvpFrom(site, `bench-${randomUUID()}@example.ca`),
};

/** Prepares an RSVP; sending it again sends the same form from the same network. */
export async function rsvpFrom(site: string, address: string): Promise<() => Promise<void>> {
  const headers = { origin: new URL(site).origin, ...fromNewNetwork() };
  const page = await fetch(`${site}${CITY}`, { headers });
  const body = rsvpForm(await page.text());
  body.set("name", "Bench Mark");
  body.set("address", address);
  return () => post(`${site}${CITY}`, body, headers);
}

/** What the page's RSVP form holds before anybody types. */
export async function rsvpFields(site: string): Promise<Record<string, string>> {
  const form = rsvpForm(await (await fetch(`${site}${CITY}`)).text());
  const fields = [...form].filter(([name]) => !name.startsWith("$"));
  return Object.fromEntries(fields) as Record<string, string>;
}

/** The headers of a demo persona's session. */
export async function signIn(site: string, persona: string): Promise<Record<string, string>> {
  const address = `${site}/en/sign-in`;
  const page = await (await fetch(address)).text();
  const form = page.match(/<form.*?<\/form>/gs)?.find((text) => text.includes('name="persona"'));
  const body = hiddenFields(form ?? "");
  body.set("persona", persona);
  const headers = { origin: new URL(site).origin };
  const response = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0]);
  return { cookie: cookies.join("; ") };
}

async function load(address: string) {
  const response = await fetch(address);
  await response.text();
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
}

/** Another network each time, to stay under the rate limits. */
export const fromNewNetwork = () => ({
  "x-forwarded-for": `198.51.${randomInt(256)}.${randomInt(256)}`,
});

async function post(address: string, body: FormData, headers: Record<string, string>) {
  const response = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
  await response.text();
  // A successful RSVP sets a cookie; a refused one does not.
  const succeeded = response.headers
    .getSetCookie()
    .some((cookie) => cookie.includes("rollcall-answer"));
  if (!succeeded) throw new Error(`${address}: ${response.status}, and no RSVP was succeeded`);
}

/** The hidden fields of the page's RSVP form. */
export function rsvpForm(html: string): FormData {
  const card = html.slice(html.indexOf('id="rsvp"'));
  const form = /<form.*?<\/form>/s.exec(card)?.[0];
  if (!form?.includes('name="meetupId"')) throw new Error("the page has no RSVP form");
  return hiddenFields(form);
}

function hiddenFields(form: string): FormData {
  const data = new FormData();
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g))
    data.set(attribute(tag, "name"), attribute(tag, "value"));
  return data;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
