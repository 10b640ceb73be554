import { texts } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";
import { makeStageNight } from "./stage-night";

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(" ");

const talk = (number: number) => ({
  kind: "talk",
  seconds: 400,
  talk: {
    speakerName: `Speaker ${number} of Eight-Voices`,
    title: `Talk ${number}: ${words(12, "neighbours")}`,
    bio: words(70, "listens"),
    needs: `A ramp for ${number}, ${words(25, "please")}`,
  },
});

const evening = [
  { kind: "opening", seconds: 300 },
  ...[1, 2, 3, 4].map(talk),
  { kind: "break", seconds: 1200 },
  ...[5, 6, 7, 8].map(talk),
  { kind: "mingling", seconds: 1800 },
];

const MARGIN = { top: "0.4in", bottom: "0.4in", left: "0.4in", right: "0.4in" };

test("the run of show of eight speakers who said much is one sheet, with what each needs", async ({
  page,
  signInAs,
  afterwards,
}) => {
  const night = await makeStageNight(afterwards, evening);
  await signInAs("organizer");
  for (const locale of ["en", "fr"] as const) {
    await page.goto(`/${locale}${night.city}/desk/line-up/run-of-show`);
    for (const format of ["Letter", "A4"]) {
      const sheet = await page.pdf({ format, margin: MARGIN });
      const sheets = sheet.toString("latin1").match(/\/Type \/Page\b/g)?.length;
      expect(sheets, `${locale}, ${format}`).toBe(1);
    }
    await page.emulateMedia({ media: "print" });
    const rows = page.locator("main ol > li");
    await expect(rows).toHaveCount(evening.length);
    const speaker = texts(locale)("lineUps.run-of-show.speaker", {
      name: talk(1).talk.speakerName,
    });
    await expect(rows.getByText(speaker)).toBeVisible();
    for (const row of await rows.filter({ hasText: "A ramp for" }).all()) {
      const [box, needs] = [
        await row.boundingBox(),
        await row.getByText("A ramp for").boundingBox(),
      ];
      const end = (needs?.y ?? 0) + (needs?.height ?? Number.POSITIVE_INFINITY);
      expect(end).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    }
    await page.emulateMedia({ media: null });
  }
});
