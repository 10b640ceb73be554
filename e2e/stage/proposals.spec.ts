import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { press, proposeWith, signInByLink, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const fr = texts("fr");
const CITY = `${AHEAD}/ottawa`;

/** The co-speaker opens the mailed link without an account, and says yes in French. */
async function sayYes(page: Page, link: string, title: string) {
  expect(new URL(link).pathname).toMatch(/^\/fr\/co-speakers\//);
  await page.goto(link);
  await expect(page.getByText(title)).toBeVisible();
  const places = page
    .locator("main")
    .getByRole("listitem")
    .filter({ hasText: /Ottawa|Vancouver/ });
  await expect(places).toHaveCount(2);
  await page.getByLabel(fr("speakers.answer.name")).fill("Anaïs Deux");
  await press(page, fr("speakers.answer.accept"));
  await expect(page.getByText(fr("speakers.answer.accepted"))).toBeVisible();
  await page.goto(link);
  await expect(page.getByText(fr("speakers.refusals.accepted"))).toBeVisible();
}

/** One of somebody's own talks, by its city. */
const mine = (page: Page, title: string, town: string) =>
  proposalIn(page, title).filter({ has: page.getByRole("link", { name: town, exact: true }) });

const proposalIn = (desk: Page, title: string) =>
  desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name: title }) });

for (const { name: mode, use, device } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a talk by two people is offered to two cities, confirmed in one, and withdrawn from the other", async ({
      page: host,
      newDevice,
      address,
      mail,
      signInAs,
    }) => {
      test.setTimeout(180_000);
      const title = `Deux voix ${randomUUID().slice(0, 8)}`;
      const other = `co-${address}`;
      const speaker = await newDevice(device);
      await signInByLink(speaker, address, mail, `${CITY}/propose`);
      await speaker.goto(`/fr${CITY}/propose`);
      await speaker.getByRole("checkbox", { name: "Vancouver", exact: true }).check();
      await proposeWith(speaker, { title, name: "Anaïs", address: other });

      await test.step("until the co-speaker answers, only hosts and speaker see the name", async () => {
        await signInAs("host-vancouver");
        await host.goto(`/en${AHEAD}/vancouver/desk/proposals`);
        const names = text("speakers.co-speakers.also-invited", { names: "Anaïs" });
        await expect(proposalIn(host, title).getByText(names)).toBeVisible();
        const ottawa = text("speakers.offers.elsewhere", {
          ...{ town: "Ottawa", state: text.string("talks.states.submitted") },
        });
        await expect(proposalIn(host, title).getByText(ottawa)).toBeVisible();
        await press(host, text.part("talks.desk.accept"), title);
      });

      const coSpeaker = await newDevice(device);
      await sayYes(coSpeaker, linkIn(await mail(other), "/co-speakers/"), title);

      await test.step("Ottawa's host accepts, and both speakers hear of it", async () => {
        await signInAs("host-ottawa");
        await host.goto(`/en${CITY}/desk/proposals`);
        await expect(proposalIn(host, title).getByText("Sam Speaker, Anaïs Deux")).toBeVisible();
        await press(host, text.part("talks.desk.accept"), title);
        await expect(
          proposalIn(host, title).getByText(text("talks.states.accepted")),
        ).toBeVisible();
        await mail(other, { subject: fr.part("messages.proposal.accepted.subject", { title }) });
      });

      await test.step("the speaker confirms in Ottawa, which Vancouver sees", async () => {
        await speaker.goto("/fr/me");
        const confirm = fr.part("talks.mine.confirm");
        await submit(mine(speaker, title, "Ottawa").getByRole("button", { name: confirm }));
        const ottawa = mine(speaker, title, "Ottawa");
        await expect(ottawa.getByText(fr("talks.states.confirmed")).first()).toBeVisible();
        await signInAs("host-vancouver");
        await host.goto(`/en${AHEAD}/vancouver/desk/proposals`);
        const confirmed = text("speakers.offers.elsewhere", {
          ...{ town: "Ottawa", state: text.string("talks.states.confirmed") },
        });
        await expect(proposalIn(host, title).getByText(confirmed)).toBeVisible();
      });

      await test.step("and withdraws from Vancouver with one press", async () => {
        const withdraw = fr.part("speakers.offers.withdraw-elsewhere");
        await submit(mine(speaker, title, "Ottawa").getByRole("button", { name: withdraw }));
        const vancouver = mine(speaker, title, "Vancouver");
        await expect(vancouver.getByText(fr("talks.states.withdrawn"))).toBeVisible();
        await expect(speaker.getByRole("button", { name: withdraw })).toHaveCount(0);
      });

      await test.step("until the night begins the speaker changes what they need", async () => {
        const change = fr("talks.mine.of", { action: fr.string("talks.mine.edit"), name: title });
        await mine(speaker, title, "Ottawa").getByRole("link", { name: change }).click();
        await speaker.getByLabel(fr.part("talks.propose.needs")).fill("Deux micros");
        await press(speaker, fr("speakers.change.save"));
        await expect(speaker.getByText(fr("speakers.change.saved"))).toBeVisible();
        await signInAs("host-ottawa");
        await host.goto(`/en${CITY}/desk/proposals`);
        await expect(proposalIn(host, title).getByText("Deux micros")).toBeVisible();
      });

      await test.step("the co-speaker finds the talk, and leaves it", async () => {
        await signInByLink(coSpeaker, other, mail, "/me");
        await coSpeaker.goto("/fr/me");
        const ottawa = mine(coSpeaker, title, "Ottawa");
        await expect(ottawa.getByText("Sam Speaker, Anaïs Deux")).toBeVisible();
        await ottawa.locator("summary").click();
        const leave = fr.part("speakers.co-speakers.leave");
        await submit(ottawa.getByRole("button", { name: leave }));
        await expect(ottawa).toHaveCount(0);
        await host.reload();
        await expect(
          proposalIn(host, title).getByText("Sam Speaker", { exact: true }),
        ).toBeVisible();
      });
    });
  });
