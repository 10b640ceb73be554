import { peopleCounted } from "@/lib/attendance/rules";
import { sourceSentence } from "@/lib/attendance/sentence-rules";
import { placeName } from "@/lib/meetups/rules";
import { csvText } from "@/lib/platform/csv/csv";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { DebriefedCity } from "./organizer-queries";
import { shownAnswers } from "./rules";
import { QUESTIONS } from "./schema";

type Column = [title: string, of: (city: DebriefedCity) => string | number | null];

/** The table of all cities as CSV: what was not recorded is an empty cell, never 0. */
export function debriefsCsv(locale: Locale, cities: DebriefedCity[]): string {
  const columns = [...recordedColumns(locale), ...saidColumns(locale)];
  const rows = cities.map((city) => columns.map(([, of]) => of(city)));
  return csvText(locale, [columns.map(([title]) => title), ...rows]);
}

function recordedColumns(locale: Locale): Column[] {
  const t = translator(locale, "debriefs.recorded");
  const desk = translator(locale, "debriefs.organizer");
  return [
    [desk("city"), (city) => placeName(city, locale)],
    [t("said"), ({ recorded }) => recorded.said],
    [desk("came"), ({ recorded }) => recorded.figures.checkedIn],
    [desk("walkIns"), ({ recorded }) => recorded.figures.walkIns],
    [t("noShows"), ({ recorded }) => recorded.figures.noShows],
    [t("peak"), ({ recorded: { peak } }) => peak && peopleCounted(peak)],
    [
      desk("precision"),
      ({ recorded: { peak } }) =>
        peak && desk(peak.precision === "at_least" ? "atLeast" : "exactly"),
    ],
    [
      desk("way"),
      ({ recorded: { peak, timeZone } }) => peak && sourceSentence(peak, timeZone, locale),
    ],
    [t("firstTimers"), ({ recorded }) => recorded.firstTimers],
    [
      t("talks"),
      ({ recorded: { talks } }) =>
        talks.map(({ title, speakerName }) => `${title} (${speakerName})`).join(" · "),
    ],
    [t("photos"), ({ recorded }) => recorded.photos],
  ];
}

function saidColumns(locale: Locale): Column[] {
  const t = translator(locale, "debriefs.questions");
  const desk = translator(locale, "debriefs.organizer");
  return [
    ...QUESTIONS.map((name): Column => [t(name), ({ debrief }) => debrief?.[name] ?? null]),
    [t("language"), ({ debrief }) => debrief && t(debrief.language)],
    [
      desk("shown"),
      ({ debrief }) =>
        debrief &&
        shownAnswers(debrief)
          .map(({ question }) => t(question))
          .join(" · "),
    ],
    [desk("savedBy"), ({ debrief }) => debrief?.savedByName ?? null],
  ];
}
