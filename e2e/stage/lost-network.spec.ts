import { expect, test } from "../fixtures/test";
import { makeStageNight } from "./stage-night";

type Night = Awaited<ReturnType<typeof makeStageNight>>;

test.use({ expectedBrowserErrors: [/ERR_INTERNET_DISCONNECTED/] });

const pages: [name: string, path: (night: Night) => string][] = [
  ["an emcee's page", ({ city }) => `/en${city}/stage`],
  ["the mail that waits", ({ event }) => `/en${event}/desk/mail`],
];

for (const [name, path] of pages)
  test(`${name} stays where it is without a network, and follows once it is back`, async ({
    context,
    newDevice,
    signInAs,
  }) => {
    const night = await makeStageNight([{ kind: "opening", seconds: 300 }]);
    await night.addWaitingMail();
    await signInAs("organizer");
    const device = await newDevice();
    await device.context().addCookies(await context.cookies());
    await device.clock.install();
    await device.goto(path(night));
    const title = device.getByRole("heading", { level: 1 });
    const shown = (await title.textContent()) ?? "";
    const asked = () =>
      device.waitForRequest((request) => new URL(request.url()).pathname === "/api/health");
    const refreshed = () => device.waitForRequest((request) => request.headers().rsc !== undefined);

    await device.context().setOffline(true);
    const question = asked();
    await device.clock.fastForward(16_000);
    await question;
    await expect(title).toHaveText(shown);
    await device.context().setOffline(false);
    const refresh = refreshed();
    await device.clock.fastForward(16_000);
    await refresh;
    await expect(title).toHaveText(shown);
    await night.remove();
  });
