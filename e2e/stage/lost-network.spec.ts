import type { Request } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import { makeStageNight } from "./stage-night";

type Night = Awaited<ReturnType<typeof makeStageNight>>;

test.use({ expectedBrowserErrors: [/ERR_INTERNET_DISCONNECTED/] });

type Followed = [name: string, path: (night: Night) => string, refreshesAtOnce: boolean];

const pages: Followed[] = [
  ["an emcee's page", ({ city }) => `/en${city}/stage`, true],
  ["the mail that waits", ({ event }) => `/en${event}/desk/mail`, false],
];

const isRefresh = (request: Request) => request.headers().rsc !== undefined;

for (const [name, path, refreshesAtOnce] of pages)
  test(`${name} stays where it is without a network, and follows once it is back`, async ({
    context,
    newDevice,
    signInAs,
    afterwards,
  }) => {
    const night = await makeStageNight(afterwards, [{ kind: "opening", seconds: 300 }]);
    await night.addWaitingMail();
    await signInAs("organizer");
    const device = await newDevice();
    await device.context().addCookies(await context.cookies());
    await device.clock.install();
    const first =
      refreshesAtOnce && device.waitForResponse((response) => isRefresh(response.request()));
    await device.goto(path(night));
    await first;
    const title = device.getByRole("heading", { level: 1 });
    const shown = (await title.textContent()) ?? "";
    const asked = () =>
      device.waitForRequest((request) => new URL(request.url()).pathname === "/api/health");

    await device.context().setOffline(true);
    const question = asked();
    await device.clock.fastForward(16_000);
    await question;
    await expect(title).toHaveText(shown);
    const refresh = device.waitForRequest(isRefresh);
    await device.context().setOffline(false);
    await device.clock.fastForward(16_000);
    await refresh;
    await expect(title).toHaveText(shown);
  });
