import { Agent, get } from "node:http";
import { freePort } from "../../scripts/process/port";
import { makeDataFolder, removeFolder } from "../../scripts/test/start-script";
import { FIRST } from "../fixtures/events";
import { signInAsPersona } from "../fixtures/personas";
import { run } from "../fixtures/production";
import { publishReflection } from "../fixtures/sample-paths";
import { expect, test } from "../fixtures/test";

const A_SECOND = 1_000;

test("two web processes answer behind one port; a change in one shows in the other's pages within a second", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const folder = await makeDataFolder();
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const start = run({ ROLLCALL_DATA: folder, PORT: String(port), WEB_PROCESSES: "2" });
  try {
    await start.waitUntil(() => start.output().includes("Ctrl-C stops it."));
    const [first, second] = [visitor(home), visitor(home)];
    const path = `/en${FIRST}/reflections`;
    // Each renders the page with a nonce of its own.
    expect((await first(path)).etag).not.toBe((await second(path)).etag);

    const page = await (await browser.newContext({ baseURL: home })).newPage();
    await signInAsPersona(page.request, home, "speaker");
    const stayed = "What stayed is in every process";
    await publishReflection(page, stayed);
    const published = Date.now();
    for (const visit of [first, second])
      await expect
        .poll(async () => (await visit(path)).html, { timeout: A_SECOND, intervals: [50] })
        .toContain(stayed);
    expect(Date.now() - published).toBeLessThan(A_SECOND);
    await page.context().close();
  } finally {
    await start.kill("SIGINT");
    await removeFolder(folder);
  }
});

/** A visitor on one connection, which stays with one process. */
function visitor(home: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path: string) =>
    new Promise<{ etag: string | undefined; html: string }>((resolve, reject) => {
      const headers = { "accept-language": "en" };
      get(`${home}${path}`, { agent, headers }, (response) => {
        let html = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          html += chunk;
        });
        response.on("end", () => resolve({ etag: response.headers.etag, html }));
      }).on("error", reject);
    });
}
