import { TONIGHT } from "../fixtures/events";
import { formFields } from "../fixtures/post-form";
import { expect, test } from "../fixtures/test";

const KB = 1024;

const rsvpForm = (baseURL: string | undefined) => ({
  address: `${baseURL}/en${TONIGHT}/ottawa`,
  with: 'name="address"',
  headers: { origin: baseURL ?? "" },
});

test("20,000 unknown fields are refused before they cost time", async ({ request, baseURL }) => {
  const form = rsvpForm(baseURL);
  const fields = Array.from({ length: 20_000 }, (_, n) => [`f${n}`, "x"]);
  const started = performance.now();
  const response = await request.post(form.address, {
    headers: form.headers,
    multipart: Object.fromEntries(fields),
  });
  expect(response.status()).toBe(413);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect((await response.body()).length).toBeLessThan(4 * KB);
});

test("a name of 3.5 MB is refused", async ({ request, baseURL }) => {
  const form = rsvpForm(baseURL);
  const hidden = await formFields(request, form);
  const response = await request.post(form.address, {
    headers: form.headers,
    multipart: { ...hidden, name: "x".repeat(3_500_000) },
  });
  expect(response.status()).toBe(413);
  expect((await response.body()).length).toBeLessThan(4 * KB);
});

test("of thousands of towns a few are read back", async ({ request, baseURL }) => {
  const address = `${baseURL}/en/start`;
  const headers = { origin: baseURL ?? "" };
  const hidden = await formFields(request, { address, with: 'name="towns"', headers });
  const towns = Array.from({ length: 9_000 }, (_, n) => `q${n}`).join("\n");
  const response = await request.post(address, { headers, multipart: { ...hidden, towns } });
  expect(response.status()).toBe(200);
  const html = await response.text();
  expect(html).toContain("q60");
  expect(html.match(/<li/g)?.length).toBeLessThan(100);
});

test("unknown fields are dropped, and a name that is too long comes back whole", async ({
  request,
  baseURL,
}) => {
  const form = rsvpForm(baseURL);
  const hidden = await formFields(request, form);
  const post = async (fields: Record<string, string>) => {
    const response = await request.post(form.address, {
      headers: form.headers,
      multipart: { ...hidden, address: "", ...fields },
    });
    expect(response.status()).toBe(200);
    return response.text();
  };
  const short = await post({ name: "x".repeat(80) });
  const unknown = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`unknown${n}`, "y"]));
  const long = await post({ name: "x".repeat(20_000), ...unknown });
  expect(long).toContain("x".repeat(20_000));
  expect(long).not.toContain("unknown1");
  // In the field, in the data of its form, and in the state that is posted again.
  expect(long.length - short.length).toBeLessThan(3 * 20_000 + 2 * KB);
});
