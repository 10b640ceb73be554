import type { APIRequestContext, APIResponse } from "@playwright/test";

/** Posts forms as a browser without scripts does, with whatever headers: a browser lets nobody choose its Origin. */

type Posting = {
  /** Of the form's page, with its server. */
  address: string;
  /** A field or a value by which the form is told from the page's others. */
  with: string;
  fields: Record<string, string>;
  headers: Record<string, string>;
};

/** Opens a page and posts one of its forms; redirects are not followed. */
export async function postForm(request: APIRequestContext, form: Posting): Promise<APIResponse> {
  const { origin: _, ...headers } = form.headers;
  const page = await request.get(form.address, { headers });
  const hidden = hiddenFields(await page.text(), form.with);
  return request.post(form.address, {
    headers: form.headers,
    multipart: { ...hidden, ...form.fields },
    maxRedirects: 0,
  });
}

function hiddenFields(html: string, part: string): Record<string, string> {
  const form = html.match(/<form.*?<\/form>/gs)?.find((text) => text.includes(part));
  if (!form) throw new Error(`no form with ${part}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
