import { expect, type Page } from "@playwright/test";
import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";

/** Proposes a talk on one device, at the form of its city, and accepts it on another; then the first is at its slides. */
export async function acceptedTalk(
  speaker: Page,
  host: Page,
  { city, title, confirms = false }: { city: string; title: string; confirms?: boolean },
) {
  await speaker.getByLabel(text("talks.propose.talk-title")).fill(title);
  await speaker.getByLabel(text("talks.propose.speaker")).fill("Sam Speaker");
  await press(speaker, text("talks.propose.submit"));
  await expect(speaker.getByText(text("talks.propose.done"))).toBeVisible();
  await host.goto(`/en${city}/desk/proposals`);
  await press(host, text.part("talks.desk.accept"), title);
  const decided = host.getByRole("listitem").filter({ hasText: title });
  await expect(decided.getByText(text("talks.states.accepted"))).toBeVisible();
  await speaker.goto("/en/me");
  if (confirms) await press(speaker, text.part("talks.mine.confirm"), title);
  const name = text("talks.mine.of", { action: text.string("talks.mine.slides"), name: title });
  await speaker.getByRole("link", { name }).click();
  await expect(speaker.getByText(text("decks.page.missing"))).toBeVisible();
}
