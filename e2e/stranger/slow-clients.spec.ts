import { setTimeout as sleep } from "node:timers/promises";
import { BODY_MS } from "../../scripts/server/body";
import { TIMEOUTS } from "../../scripts/server/connections";
import { head, rawRequest } from "../fixtures/raw-request";
import { expect, test } from "../fixtures/test";

const A_SECOND = 1_000;
const KB = 1024;
const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${"x".repeat(bytes)}\r\n`;
const form = { "Content-Type": "multipart/form-data; boundary=x" };

/** Sends a piece each half second until the server closes the connection. */
async function trickle(write: (bytes: string) => boolean, piece: string) {
  while (write(piece)) await sleep(A_SECOND / 2);
}

test("a client that sends slowly is cut off", async ({ baseURL }) => {
  const [silent, headers, body] = await Promise.all([
    rawRequest(baseURL, () => {}),
    rawRequest(baseURL, (write) => {
      write("GET /en HTTP/1.1\r\nHost: localhost\r\n");
      return trickle(write, "X-More: x\r\n");
    }),
    rawRequest(baseURL, (write) => {
      write(head("POST /en/sign-in", { ...form, "Transfer-Encoding": "chunked" }));
      return trickle(write, chunk(1));
    }),
  ]);
  const { headersTimeout } = TIMEOUTS;
  for (const [slow, allowed] of [
    [silent, headersTimeout],
    [headers, headersTimeout],
    [body, BODY_MS],
  ] as const) {
    expect(slow.ms).toBeGreaterThan(allowed - A_SECOND);
    expect(slow.ms).toBeLessThan(allowed + 4 * A_SECOND);
  }
  expect([silent, headers, body].map(({ status }) => status)).toEqual([408, 408, 408]);
});

test("a body without a declared length is refused while it streams in", async ({ baseURL }) => {
  let sent = 0;
  const response = await rawRequest(baseURL, async (write) => {
    write(head("POST /en/sign-in", { ...form, "Transfer-Encoding": "chunked" }));
    while (write(chunk(4 * KB)) && sent < 10_000 * KB) {
      sent += 4 * KB;
      await sleep(5);
    }
  });
  expect(response.status).toBe(413);
  expect(response.body).toContain("<!doctype html>");
  expect(sent).toBeLessThan(10_000 * KB);
});

test("a declared length over 64 kB is refused before the body is sent", async ({ baseURL }) => {
  const response = await rawRequest(baseURL, (write) => {
    write(head("POST /fr/sign-in", { ...form, "Content-Length": String(64 * KB + 1) }));
  });
  expect(response.status).toBe(413);
  expect(response.body).toContain('<html lang="fr"');
});
