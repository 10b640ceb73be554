import { randomInt } from "node:crypto";
import { press } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const DESK = `/en${TONIGHT}/vancouver/desk/answers`;

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("somebody in the room completes the sentence, and everybody reads it once a host shows it", async ({
      page: host,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      await signInAs("host-vancouver");
      await host.goto(DESK);
      const code =
        /\b[ACDEFHJKMNPRTWXY]{6}\b/.exec(await host.locator("main").innerText())?.[0] ?? "";
      const words = `mot ${randomInt(1e9)}`;
      const fr = texts("fr");

      const guest = await newDevice(use);
      await guest.goto(`/fr${TONIGHT}/vancouver/answer`);
      const field = guest.getByLabel(fr("prompts.text"));
      await field.fill("un deux trois quatre");
      await guest.getByLabel(fr("prompts.code")).fill("nnnnnn");
      await press(guest, fr("prompts.send"));
      await expect(field).toHaveAccessibleDescription(fr("errors.fields.too-many-words"));
      await expect(field).toHaveValue("un deux trois quatre");
      await field.fill(words);
      await press(guest, fr("prompts.send"));
      await expect(guest.getByLabel(fr("prompts.code"))).toHaveAccessibleDescription(
        fr.part("errors.fields.room-code-wrong"),
      );
      await guest.getByLabel(fr("prompts.code")).fill(code.toLowerCase());
      await press(guest, fr("prompts.send"));
      await expect(guest.getByText(fr("prompts.sent"))).toBeVisible();

      const visitor = await newDevice();
      const shown = visitor.locator("#answers, main").getByText(words).first();
      await visitor.goto(`/en${TONIGHT}/vancouver`);
      await expect(shown).toHaveCount(0);
      await host.goto(DESK);
      const row = host.getByRole("listitem").filter({ hasText: words });
      await row.getByRole("button", { name: text.part("prompts.desk.show") }).click();
      await expect(row.getByText(text("prompts.desk.shown"))).toBeVisible();
      await visitor.goto(`/en${TONIGHT}/vancouver`);
      await expect(shown).toHaveAttribute("lang", "fr");
      await row.getByRole("button", { name: text.part("prompts.desk.hide") }).click();
      await expect(row.getByText(text("prompts.desk.hidden"))).toBeVisible();
      await visitor.goto(`/en${TONIGHT}/vancouver`);
      await expect(shown).toHaveCount(0);
    });
  });
