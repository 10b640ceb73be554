import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";
import { makeStreamEvent } from "./stream-event";

const PLAYER = "https://www.youtube-nocookie.com";
const play = text("nights.stream.play", { site: "YouTube" });

let night: Awaited<ReturnType<typeof makeStreamEvent>>;
test.beforeAll(async () => {
  night = await makeStreamEvent("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
});
test.afterAll(() => night.remove());

test("nothing is asked of another site before the stream's button is pressed", async ({
  newDevice,
  baseURL,
}) => {
  const page = await newDevice();
  const outside: string[] = [];
  page.context().on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "")) outside.push(request.url());
  });
  await page
    .context()
    .route(`${PLAYER}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<p>The player</p>" }),
    );
  await page.goto(`/en${night.path}/live`);
  const captions = page.getByRole("link", { name: text("nights.stream.captions") });
  await expect(captions).toHaveAttribute("href", "https://captions.example");
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(outside).toEqual([]);

  const asked = page.waitForRequest(`${PLAYER}/**`);
  await page.getByRole("button", { name: play }).click();
  const { referer } = await (await asked).allHeaders();
  expect(referer, "YouTube plays for pages that say where they stand").toBe(`${baseURL}/`);
  const frame = page.frameLocator(`iframe[title="${text.string("nights.stream.title")}"]`);
  await expect(frame.getByText("The player")).toBeVisible();
  await expect(captions).toBeVisible();
  expect(outside).toEqual([`${PLAYER}/embed/dQw4w9WgXcQ?autoplay=1`]);
});

test("only a board may frame the players, and only them", async ({ request }) => {
  const frames = async (path: string) =>
    /frame-src [^;]*/.exec(
      (await request.get(path)).headers()["content-security-policy"] ?? "",
    )?.[0];
  expect(await frames(`/fr${night.path}/live`)).toBe(
    "frame-src https://www.youtube-nocookie.com https://player.vimeo.com",
  );
  for (const path of [night.path, `${night.path}/wall`, `${night.path}/toronto`])
    expect(await frames(`/fr${path}`)).toBeUndefined();
});

test("a stream on an unknown site is a link", async ({ page }) => {
  await page.goto(`/en${TONIGHT}/live`);
  await expect(page.getByRole("link", { name: text("nights.stream.watch") })).toBeVisible();
  await expect(page.getByRole("button", { name: play })).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, expectedBrowserErrors: [/\.js failed: csp/] });

  test("the stream is a link", async ({ page }) => {
    await page.goto(`/en${night.path}/live`);
    const link = page.getByRole("link", { name: text("nights.stream.watch") });
    await expect(link).toHaveAttribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    await expect(page.getByRole("button", { name: play })).toBeHidden();
  });
});
