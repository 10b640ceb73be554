import { dayFromNow, press, publishMeetup } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const fr = texts("fr");
const propose = { name: text("talks.line-up.propose") };

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a host asks for talks until a day, and closes the call while somebody writes", async ({
      page: host,
      address,
      mail,
    }) => {
      test.slow();
      const meetup = await publishMeetup(host, address, mail, { capacity: 5 });
      await host.goto(`/en${meetup}`);
      await expect(host.getByRole("link", propose), "before there is a call").toHaveCount(0);

      await host.goto(`/en${meetup}/desk/proposals`);
      await host.getByLabel(text.part("talks.call.until")).fill(dayFromNow(120));
      for (const format of ["twenty_twenty", "twenty_fifteen", "panel", "free"] as const)
        await host.getByLabel(text.part(`talks.formats.${format}`)).uncheck();
      await host.getByLabel(text.part("talks.call.rules-en")).fill("No sales pitches.");
      await press(host, text("talks.call.open-save"));
      await expect(host.getByText(text("errors.fields.date-after-night"))).toBeVisible();
      await host.getByLabel(text.part("talks.call.until")).fill(dayFromNow(60));
      await press(host, text("talks.call.open-save"));
      const close = host.getByRole("button", { name: text("talks.call.close") });
      await expect(close).toBeVisible();
      const until = host.getByLabel(text.part("talks.call.until"));
      await expect(until, "with the answer").toBeVisible();
      await host.goto(`/en${meetup}/desk/proposals`);
      await expect(until, "folded above the proposals").toBeHidden();
      await host.locator("summary", { hasText: text("talks.call.change") }).click();
      await expect(until).toBeVisible();

      const speaker = await host.context().newPage();
      await speaker.goto(`/en${meetup}`);
      await speaker.getByRole("link", propose).click();
      await expect(speaker.getByText("No sales pitches.")).toBeVisible();
      await expect(
        speaker.getByRole("radio", { name: text.part("talks.formats.twenty_twenty") }),
      ).toHaveCount(0);
      await expect(
        speaker.getByRole("radio", { name: text.part("talks.formats.lightning") }),
      ).toBeChecked();
      await speaker.getByLabel(text("talks.propose.talk-title")).fill("Twelve pictures");

      await close.click();
      await expect(host.getByText(text("talks.call.desk.call-closed"))).toBeVisible();
      await press(speaker, text("talks.propose.submit"));
      await expect(speaker.getByText(text("talks.refusals.call-closed"))).toBeVisible();
      await expect(speaker.getByLabel(text("talks.propose.talk-title"))).toHaveValue(
        "Twelve pictures",
      );
      await press(speaker, text("talks.propose.draft"));
      await expect(speaker.getByText(text("talks.propose.draft-done"))).toBeVisible();
      await speaker.goto("/fr/me");
      await expect(speaker.getByText(fr("talks.mine.call-closed"))).toBeVisible();
      await speaker.goto(`/fr${meetup}/propose`);
      await expect(speaker.getByText(fr("talks.propose.closed.call-closed"))).toBeVisible();

      await press(host, text("talks.call.reopen"));
      await expect(close).toBeVisible();
      await speaker.goto("/en/me");
      await press(speaker, text.part("talks.mine.submit"), "Twelve pictures");
      await expect(speaker.getByText(text("talks.states.submitted"))).toBeVisible();
    });
  });
