import type { BrowserContext } from "@playwright/test";
import { expect, test } from "./fixtures/test";

// One after the other, in one worker.
test.describe.configure({ mode: "default" });

let earlier: BrowserContext;

test("a test leaves things in its browser", async ({ page, context }) => {
  earlier = context;
  await page.goto("/en/sign-in");
  await page.evaluate(() => {
    localStorage.setItem("left", "here");
    sessionStorage.setItem("left", "here");
  });
  await context.addCookies([{ name: "left", value: "here", domain: "localhost", path: "/" }]);
  await context.grantPermissions(["clipboard-read"]);
  await context.route("**/en/start", (route) => route.abort());
  await page.route("**/fr/start", (route) => route.abort());
  await page.emulateMedia({ media: "print", colorScheme: "dark", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 640 });
  await context.newPage();
  await context.setOffline(true);
});

test("the next one finds nothing of it in the same browser", async ({ page, context }) => {
  expect(context).toBe(earlier);
  expect(context.pages()).toEqual([page]);
  expect(await context.cookies()).toEqual([]);
  for (const path of ["/en/start", "/fr/start"]) expect((await page.goto(path))?.ok()).toBe(true);
  const found = await page.evaluate(async () => ({
    stored: localStorage.length + sessionStorage.length,
    mayPaste: (await navigator.permissions.query({ name: "clipboard-read" as never })).state,
    emulated: matchMedia("print, (prefers-color-scheme: dark), (prefers-reduced-motion)").matches,
    width: innerWidth,
  }));
  const { width } = test.info().project.use.viewport ?? {};
  expect(found).toEqual({ stored: 0, mayPaste: "prompt", emulated: false, width });
});

test("a script for every page needs a device of its own", async ({ page, context }) => {
  expect(() => page.addInitScript("")).toThrow("newDevice");
  expect(() => context.addInitScript("")).toThrow("newDevice");
});
