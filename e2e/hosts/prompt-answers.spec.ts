import { randomInt } from "node:crypto";
import { canvas } from "../../lib/platform/pictures/test-pictures";
import { press, SUBMIT, submit } from "../fixtures/actions";
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

const picture = async () => ({
  ...{ name: "a.jpg", mimeType: "image/jpeg" },
  buffer: await canvas(600, 400, `#${randomInt(0x100000, 0xffffff).toString(16)}`)
    .jpeg()
    .toBuffer(),
});

for (const { name: mode, use } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a picture of the sign goes with the words of somebody who watches, and waits with them", async ({
      page: host,
      signInAs,
      newDevice,
    }) => {
      test.slow();
      const guest = await newDevice(use);
      const words = `signed ${randomInt(1e9)}`;
      const says = text("prompts.sign.says", { words });
      await guest.goto(`/en${TONIGHT}/afar/answer`);
      await guest.getByLabel(text("prompts.text")).fill(words);
      const consent = guest.getByLabel(text("prompts.sign.consent"));
      const file = guest.getByLabel(text("prompts.sign.file"));
      const send = text(mode === "with scripts" ? "prompts.send" : "prompts.sign.send");
      if (mode === "with scripts") await guest.locator("main summary").click();
      else {
        await press(guest, text("prompts.send"));
        await guest.getByRole("link", { name: text("prompts.sign.open") }).click();
      }
      await file.setInputFiles(await picture());
      await guest.getByRole("button", { name: send }).click();
      await expect(consent).toHaveAccessibleDescription(text("prompts.refusals.consent-missing"));
      if (mode === "without scripts") await file.setInputFiles(await picture());
      await consent.check();
      await guest.getByRole("button", { name: send }).click();
      const there = text("prompts.sign.there", { state: "waiting" });
      const sent = mode === "with scripts" ? text("prompts.sign.sent") : there;
      await expect(guest.getByText(sent)).toBeVisible();
      const page = mode === "without scripts" ? guest.url() : null;

      await signInAs("organizer");
      await host.goto(`/en${TONIGHT}/afar/desk/answers`);
      const row = host.getByRole("listitem").filter({ hasText: words });
      const waiting = row.getByRole("img", { name: says });
      const source = (await waiting.getAttribute("src")) ?? "";
      expect((await guest.request.get(source)).status()).toBe(404);
      await submit(
        row.locator("form", { hasText: text.part("prompts.desk.show") }).locator(SUBMIT),
      );
      await guest.goto(`/fr${TONIGHT}/afar`);
      await expect(guest.getByRole("img", { name: says })).toHaveCount(1);
      expect((await guest.request.get(source)).status()).toBe(200);
      if (page) {
        await guest.goto(page);
        await expect(guest.getByText(text("prompts.sign.there", { state: "shown" }))).toBeVisible();
      }
      await submit(row.getByRole("button", { name: text.part("prompts.desk.hide") }));
      expect((await guest.request.get(source)).status()).toBe(404);
    });
  });
