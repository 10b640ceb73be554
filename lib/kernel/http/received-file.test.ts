import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { MAX_FILE_BYTES, withReceivedFile } from "./received-file";

const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith("rollcall-upload-"));
const before = new Set(temporary());
afterEach(() => expect(temporary().filter((name) => !before.has(name))).toEqual([]));

function post(form: FormData | string, headers: Record<string, string> = {}) {
  return new Request("http://localhost/", { method: "POST", body: form, headers });
}

function formOf(bytes: string, name = "picture.jpg") {
  const form = new FormData();
  form.append("locale", "fr");
  form.append("file", new File([bytes], name, { type: "image/jpeg" }));
  return form;
}

const contents = async ({ path, hash }: { path: string; hash: string }) => ({
  ok: true as const,
  text: await readFile(path, "utf8"),
  path,
  hash,
});

it("hands on the file, and removes it afterwards", async () => {
  const received = await withReceivedFile(post(formOf("abc")), contents);
  expect(received).toMatchObject({
    text: "abc",
    hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
  expect(existsSync("path" in received ? received.path : "")).toBe(false);
});

it("removes the file if the work fails", async () => {
  const failing = withReceivedFile(post(formOf("abc")), async () => {
    throw new Error("failed");
  });
  await expect(failing).rejects.toThrow("failed");
});

it.each<[string, () => Request, string]>([
  ["no file", () => post(new FormData()), "no-file"],
  ["no chosen file", () => post(formOf("", "")), "no-file"],
  ["a name with a path", () => post(formOf("abc", "../../etc/passwd")), "invalid-name"],
  ["a name with a Windows path", () => post(formOf("abc", "..\\a.jpg")), "invalid-name"],
  ["another kind of body", () => post("{}", { "content-type": "application/json" }), "unreadable"],
  ["no boundary", () => post("abc", { "content-type": "multipart/form-data; a=b" }), "unreadable"],
  [
    "a form cut off",
    () =>
      post("--x\r\ncontent-disposition: form-data; name=file; filename=a\r\n\r\nabc", {
        "content-type": "multipart/form-data; boundary=x",
      }),
    "unreadable",
  ],
  [
    "a declared length that is too much",
    () => post(formOf("abc"), { "content-length": "200000000" }),
    "too-large",
  ],
])("refuses %s", async (_, request, reason) => {
  expect(await withReceivedFile(request(), contents)).toEqual({ ok: false, reason });
});

it("stops reading 200 MB soon after the limit", async () => {
  const chunk = new Uint8Array(1_000_000);
  const head = "--x\r\ncontent-disposition: form-data; name=file; filename=a.jpg\r\n\r\n";
  let sent = 0;
  let isCanceled = false;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    async pull(controller) {
      await sleep(1);
      sent += chunk.length;
      controller.enqueue(chunk);
      if (sent >= 200_000_000) controller.close();
    },
    cancel: () => {
      isCanceled = true;
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  const request = new Request("http://localhost/", {
    ...{ method: "POST", body, headers, duplex: "half" },
  } as RequestInit);
  const received = await withReceivedFile(request, contents);
  expect(received).toEqual({ ok: false, reason: "too-large" });
  expect(isCanceled).toBe(true);
  expect(sent).toBeLessThan(MAX_FILE_BYTES + 5_000_000);
});
