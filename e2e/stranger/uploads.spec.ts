import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { canvas, pngOfSize } from "../../lib/platform/pictures/test-pictures";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { head, rawRequest } from "../fixtures/raw-request";
import { expect, test } from "../fixtures/test";

const CRLF = Buffer.from("\r\n");
const CITY = `${TONIGHT}/edmonton`;

async function uploadAddress(page: Page): Promise<string> {
  await page.goto(`/en${CITY}/desk/photos`);
  return (await page.locator("form[action*=uploads]").getAttribute("action")) ?? "";
}

const temporary = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith("rollcall-upload-"));

/** Other tests send files meanwhile: none stays in the temporary folder, and this meetup has no photo. */
async function expectNothingLeft(page: Page) {
  await expect.poll(temporary).toEqual([]);
  await page.goto(`/en${CITY}/desk/photos`);
  await expect(page.getByText(text("photos.desk.none"))).toBeVisible();
  await expect(page.getByRole("button", { name: text("photos.desk.publish") })).toHaveCount(0);
}

const jpeg = () => canvas(800, 600, "#0a7").jpeg().toBuffer();
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const files: [string, string, () => Buffer | Promise<Buffer>][] = [
  ["a.svg", "unknown-kind", () => Buffer.from(svg)],
  ["a.gif", "unknown-kind", () => canvas(8, 8).gif().toBuffer()],
  ["a.jpg", "polyglot", async () => Buffer.concat([await jpeg(), Buffer.from(svg)])],
  ["a.png", "too-many-pixels", () => pngOfSize(40_000)],
  ["a.jpg", "broken", async () => (await jpeg()).subarray(0, 1_500)],
  ["../../a.jpg", "invalid-name", jpeg],
];

test("files that are no photos are refused with a sentence each, and leave nothing behind", async ({
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs("organizer");
  const address = await uploadAddress(page);
  for (const [name, reason, bytes] of files) {
    const response = await page.request.post(address, {
      headers: { origin: baseURL ?? "", accept: "application/json" },
      multipart: { file: { name, mimeType: "image/jpeg", buffer: await bytes() } },
    });
    expect([reason, response.status()]).toEqual([reason, 409]);
    expect(await response.json()).toEqual({ reason });
    await page.goto(`/en${CITY}/desk/photos?upload=${reason}`);
    await expect(
      page.getByText(text(`photos.refusals.${reason}` as "photos.refusals.broken")),
    ).toBeVisible();
  }
  await expectNothingLeft(page);
});

/** The session's cookies, for requests that no browser sends. */
async function cookiesOf(page: Page) {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

test("a file of 200 MB is cut off soon after the limit", async ({ page, signInAs, baseURL }) => {
  test.slow();
  await signInAs("organizer");
  const address = await uploadAddress(page);
  const Cookie = await cookiesOf(page);
  const bytes = Buffer.alloc(100_000, 1);
  const piece = Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, CRLF]);
  let sent = 0;
  const response = await rawRequest(baseURL, async (write) => {
    const type = { "Content-Type": "multipart/form-data; boundary=x", Accept: "application/json" };
    const more = { ...type, Cookie, Origin: "http://localhost", "Transfer-Encoding": "chunked" };
    write(head(`POST ${address}`, more));
    const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
    write(`${part.length.toString(16)}\r\n${part}\r\n`);
    // Refused for a second: full, or closed.
    for (let refused = 0; sent < 200_000_000 && refused < 200; sent += piece.length) {
      refused = write(piece) ? 0 : refused + 1;
      if (refused > 0) await sleep(5);
    }
  });
  expect(response.status).toBe(413);
  expect(response.body).toContain('{"reason":"too-large"}');
  expect(sent).toBeLessThan(200_000_000);
  await expectNothingLeft(page);
});

test("a file is sent by signed-in hosts of the meetup alone, from a page of this site", async ({
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs("organizer");
  const address = await uploadAddress(page);
  const post = async (origin: string) => {
    const file = { name: "a.jpg", mimeType: "image/jpeg", buffer: await jpeg() };
    const headers = { origin, accept: "application/json" };
    const response = await page.request.post(address, { headers, multipart: { file } });
    return [
      response.status(),
      response.headers()["content-type"]?.includes("json") && (await response.json()),
    ];
  };
  expect((await post("https://elsewhere.example"))[0]).toBe(403);
  await signInAs("host-ottawa");
  expect(await post(baseURL ?? "")).toEqual([404, { reason: "gone" }]);
  await signInAs("nobody");
  expect(await post(baseURL ?? "")).toEqual([409, { reason: "sign-in-first" }]);
});
