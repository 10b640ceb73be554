import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { press, proposeWith, signInByLink, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { linkIn, type Mail } from "../fixtures/mailbox";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";
import { makeStageNight } from "./stage-night";

const fr = texts("fr");
const OTTAWA = `${AHEAD}/ottawa`;
const VANCOUVER = `${AHEAD}/vancouver`;

const proposalIn = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });

/** One of somebody's own talks, by its city. */
const mine = (page: Page, title: string, town: string) =>
  proposalIn(page, title).filter({ has: page.getByRole("link", { name: town, exact: true }) });

const inOttawa = (state: "submitted" | "confirmed") =>
  text("speakers.offers.elsewhere", {
    town: "Ottawa",
    state: text.string(`talks.states.${state}`),
  });

/** Until the co-speaker answers, only the hosts and the speaker see the name. */
async function acceptInVancouver(host: Page, title: string) {
  await host.goto(`/en${VANCOUVER}/desk/proposals`);
  const proposal = proposalIn(host, title);
  await expect(proposal.getByText("Sam Speaker", { exact: true })).toBeVisible();
  const invited = text("speakers.co-speakers.also-invited", { names: "Anaïs" });
  await expect(proposal.getByText(invited)).toBeVisible();
  await expect(proposal.getByText(inOttawa("submitted"))).toBeVisible();
  await press(host, text.part("talks.desk.accept"), title);
  await expect(proposal.getByText(text("talks.states.accepted"))).toBeVisible();
  // It stays in its place, under a heading that says so.
  const heading = { name: text("talks.desk.waiting-decided") };
  await expect(host.getByRole("region", heading).filter({ has: proposal })).toBeVisible();
}

/** The co-speaker opens the mailed link without an account, and says yes in French. */
async function sayYes(page: Page, link: string, title: string) {
  await page.goto(link);
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const places = page.locator("main").getByRole("listitem");
  await expect(places.filter({ hasText: /Ottawa|Vancouver/ })).toHaveCount(2);
  await page.getByLabel(fr("speakers.answer.name")).fill("Anaïs Deux");
  await press(page, fr("speakers.answer.accept"));
  await expect(page.getByText(fr("speakers.answer.accepted"))).toBeVisible();
  await page.goto(link);
  await expect(page.getByText(fr("speakers.refusals.accepted"))).toBeVisible();
}

async function acceptInOttawa(host: Page, title: string) {
  await host.goto(`/en${OTTAWA}/desk/proposals`);
  const proposal = proposalIn(host, title);
  await expect(proposal.getByText("Sam Speaker, Anaïs Deux", { exact: true })).toBeVisible();
  await press(host, text.part("talks.desk.accept"), title);
  await expect(proposal.getByText(text("talks.states.accepted"))).toBeVisible();
}

/** The mail that it was accepted leads to the talk among the speaker's own. */
async function confirmInOttawa(speaker: Page, title: string, accepted: Mail) {
  const link = linkIn(accepted, "/sign-in?to=");
  await speaker.goto(link.replace(/\/(?:en|fr)\//, "/fr/"));
  await speaker.waitForURL(/\/fr\/me#talk-/);
  await expect(speaker.locator(":target")).toContainText(title);
  const confirm = { name: fr.part("talks.mine.confirm") };
  await submit(mine(speaker, title, "Ottawa").getByRole("button", confirm));
  const state = mine(speaker, title, "Ottawa").getByText(fr("talks.states.confirmed"));
  await expect(state).toBeVisible();
}

async function withdrawFromVancouver(speaker: Page, title: string) {
  const withdraw = { name: fr.part("speakers.offers.withdraw-elsewhere") };
  await submit(mine(speaker, title, "Ottawa").getByRole("button", withdraw));
  const state = mine(speaker, title, "Vancouver").getByText(fr("talks.states.withdrawn"));
  await expect(state).toBeVisible();
  await expect(speaker.getByRole("button", withdraw)).toHaveCount(0);
}

/** Until the night begins. */
async function changeNeeds(speaker: Page, title: string) {
  const name = fr("talks.mine.of", { action: fr.string("talks.mine.edit"), name: title });
  await mine(speaker, title, "Ottawa").getByRole("link", { name }).click();
  await speaker.getByLabel(fr.part("talks.propose.needs")).first().fill("Deux micros");
  await press(speaker, fr("speakers.change.save"));
  await expect(speaker.getByText(fr("speakers.change.saved"))).toBeVisible();
}

/** The co-speaker's own card of the talk: what they need, and how they leave it. */
async function needAndLeave(coSpeaker: Page, title: string, seesNeeds: () => Promise<void>) {
  await coSpeaker.goto("/fr/me");
  const card = mine(coSpeaker, title, "Ottawa");
  await expect(card.getByText("Sam Speaker, Anaïs Deux")).toBeVisible();
  const unfold = (key: "needs-open" | "leave-open") =>
    card.locator("summary", { hasText: fr.part(`speakers.co-speakers.${key}`) }).click();
  await unfold("needs-open");
  await card.getByLabel(fr("speakers.co-speakers.needs")).fill("Une chaise");
  await submit(card.getByRole("button", { name: fr("speakers.co-speakers.save") }));
  await seesNeeds();
  await unfold("leave-open");
  await submit(card.getByRole("button", { name: fr.part("speakers.co-speakers.leave") }));
  await expect(card).toHaveCount(0);
}

for (const { name: mode, use, device } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("minutes are asked for where the format needs them, and a long text comes back whole", async ({
      page,
      signInAs,
    }) => {
      await signInAs("attendee");
      await page.goto(`/en${AHEAD}/moncton/propose`);
      const format = (value: string) => page.locator(`[name=format][value=${value}]`);
      const minutes = page.getByLabel(text("talks.propose.minutes"));
      const abstract = page.getByLabel(text.part("talks.propose.abstract"));
      const typed = "Long words. ".repeat(900).trim();
      await format("lightning").check();
      await expect(minutes).toBeHidden();
      await format("panel").check();
      await abstract.fill(typed);
      await press(page, text("talks.propose.submit"));
      await expect(abstract).toHaveAttribute("aria-invalid", "true");
      await expect(abstract).toHaveValue(typed);
      await expect(minutes).toHaveAttribute("aria-invalid", "true");
      await format("lightning").check();
      await expect(minutes).toBeVisible();
    });

    test("a talk by two people is offered to two cities, confirmed in one and withdrawn from the other", async ({
      page: host,
      newDevice,
      address,
      mail,
      signInAs,
    }) => {
      test.setTimeout(180_000);
      const title = `Deux voix ${randomUUID().slice(0, 8)}`;
      const other = `co-${address}`;
      const [speaker, coSpeaker] = [await newDevice(device), await newDevice(device)];
      await signInByLink(speaker, address, mail, `${OTTAWA}/propose`);
      await speaker.goto(`/fr${OTTAWA}/propose`);
      await speaker.getByRole("checkbox", { name: "Vancouver", exact: true }).check();
      await proposeWith(speaker, { title, name: "Anaïs", address: other });

      await signInAs("host-vancouver");
      await acceptInVancouver(host, title);
      await sayYes(coSpeaker, linkIn(await mail(other), "/fr/co-speakers/"), title);

      await signInAs("host-ottawa");
      const after = Date.now();
      await acceptInOttawa(host, title);
      await mail(other, { subject: fr.part("messages.proposal.accepted.subject", { title }) });

      await confirmInOttawa(speaker, title, await mail(address, { after }));
      await signInAs("host-vancouver");
      await host.goto(`/en${VANCOUVER}/desk/proposals`);
      await expect(proposalIn(host, title).getByText(inOttawa("confirmed"))).toBeVisible();
      await withdrawFromVancouver(speaker, title);
      const off = fr.part("messages.proposal.coSpeakerOff.withdrawn.subject", { title });
      expect((await mail(other, { subject: off })).subject).toContain("Vancouver");

      await changeNeeds(speaker, title);
      await signInAs("host-ottawa");
      await signInByLink(coSpeaker, other, mail, "/me");
      await needAndLeave(coSpeaker, title, async () => {
        await host.goto(`/en${OTTAWA}/desk/proposals`);
        for (const needs of ["Deux micros", "Une chaise"])
          await expect(proposalIn(host, title).getByText(needs)).toBeVisible();
      });
      await host.reload();
      const alone = proposalIn(host, title).getByText("Sam Speaker", { exact: true });
      await expect(alone).toBeVisible();
    });
  });

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a deadline that passes while somebody types costs nothing that was typed: it is kept as a draft", async ({
      page,
      address,
      mail,
      afterwards,
    }) => {
      const night = await makeStageNight(afterwards);
      await night.openCall();
      await signInByLink(page, address, mail, `${night.city}/propose`);
      const title = `Late ${randomUUID().slice(0, 8)}`;
      await page.getByLabel(text("talks.propose.talk-title")).fill(title);
      await page.getByLabel(text("talks.propose.speaker")).fill("Sam Speaker");
      await page
        .getByLabel(text.part("talks.propose.abstract"))
        .first()
        .fill("It took all evening.");
      await night.endCall();
      await press(page, text("talks.propose.submit"));
      await expect(page.getByText(text("talks.refusals.deadline-passed"))).toBeVisible();
      await expect(page.getByLabel(text("talks.propose.talk-title"))).toHaveValue(title);
      await press(page, text("talks.propose.draft"));
      await expect(page.getByText(text("talks.propose.draft-done"))).toBeVisible();
      await page.goto("/en/me");
      const mine = proposalIn(page, title);
      await expect(mine.getByText(text("talks.states.draft"))).toBeVisible();
    });
  });
