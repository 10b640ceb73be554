import { randomInt, randomUUID } from "node:crypto";

/** One request to a site, as a visitor without cookies and scripts makes it. */
export type Request = (site: string) => Promise<() => Promise<void>>;

const EVENT = "/en/n/what-we-learned-together";
const CITY = `${EVENT}/winnipeg`;

/** What is compared: each is prepared first, and only then measured. */
export const requests: Record<string, Request> = {
  "event page": async (site) => () => load(`${site}${EVENT}`),
  "city page": async (site) => () => load(`${site}${CITY}`),
  RSVP: async (site) => {
    const page = await fetch(`${site}${CITY}`);
    const body = rsvpForm(await page.text());
    body.set("name", "Bench Mark");
    body.set("address", `bench-${randomUUID()}@example.ca`);
    return () => post(`${site}${CITY}`, body);
  },
};

async function load(address: string) {
  const response = await fetch(address);
  await response.text();
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
}

async function post(address: string, body: FormData) {
  // Limits count networks: a whole country answers at once.
  const network = `198.51.${randomInt(256)}.${randomInt(256)}`;
  const { origin } = new URL(address);
  const headers = { origin, "x-forwarded-for": network };
  const response = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
  await response.text();
  // The browser remembers an RSVP that was made; a refused one leaves no cookie.
  const made = response.headers.getSetCookie().some((cookie) => cookie.includes("rollcall-answer"));
  if (!made) throw new Error(`${address}: ${response.status}, and no RSVP was made`);
}

/** The hidden fields of the page's RSVP form. */
function rsvpForm(html: string): FormData {
  const card = html.slice(html.indexOf('id="rsvp"'));
  const form = /<form.*?<\/form>/s.exec(card)?.[0];
  if (!form?.includes('name="address"')) throw new Error("the page has no RSVP form");
  const data = new FormData();
  for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g))
    data.set(attribute(tag, "name"), attribute(tag, "value"));
  return data;
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
