import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayShort,
  formatElsewhere,
  formatMonthDay,
  formatTime,
  formatTimeIn,
  formatTimeInTowns,
  formatTimeRange,
  formatTimeRangeIn,
  formatWeekday,
} from "./format";
import {
  formatDateAt,
  formatDateTimeAt,
  formatElsewhereAt,
  formatTimeAt,
  formatTimeInAt,
} from "./format-instant";

const night = "2011-02-24";

describe("a time of day", () => {
  it.each([
    ["19:00", "7\u00a0pm", "19\u00a0h"],
    ["19:30", "7:30\u00a0pm", "19\u00a0h\u00a030"],
    ["09:05", "9:05\u00a0am", "9\u00a0h\u00a005"],
    ["00:30", "12:30\u00a0am", "0\u00a0h\u00a030"],
    ["12:01", "12:01\u00a0pm", "12\u00a0h\u00a001"],
    ["12:00", "noon", "midi"],
    ["00:00", "midnight", "minuit"],
  ])("%s reads %s and %s", (time, en, fr) => {
    expect(formatTime(time, "en")).toBe(en);
    expect(formatTime(time, "fr")).toBe(fr);
  });

  it("names the city, never a zone", () => {
    expect(formatTimeIn("19:00", "Vancouver", "en")).toBe("7\u00a0pm Vancouver time");
    expect(formatTimeIn("19:00", "Vancouver", "fr")).toBe("19\u00a0h, heure de Vancouver");
    expect(formatTimeIn("19:00", "Ottawa", "fr")).toBe("19\u00a0h, heure d’Ottawa");
    expect(formatTimeIn("19:00", "Québec", "fr")).toBe("19\u00a0h, heure de Québec");
    expect(formatTimeIn("19:00", "Les Escoumins", "fr")).toBe("19\u00a0h, heure des Escoumins");
    expect(formatTimeIn("19:00", "Le Bic", "fr")).toBe("19\u00a0h, heure du Bic");
  });

  it("can be a range", () => {
    expect(formatTimeRange("19:00", "22:30", "en")).toBe("7\u00a0pm to 10:30\u00a0pm");
    expect(formatTimeRange("19:00", "00:00", "fr")).toBe("19\u00a0h à minuit");
  });
});

describe("a date", () => {
  it("can be a month and a day", () => {
    expect(formatMonthDay(night, "en")).toBe("February 24");
    expect(formatMonthDay("2027-01-01", "fr")).toBe("1er janvier");
  });

  it("is written out", () => {
    expect(formatDate(night, "en")).toBe("Thursday, February 24, 2011");
    expect(formatDate(night, "fr")).toBe("jeudi 24 février 2011");
    expect(formatDate("2026-12-31", "en")).toBe("Thursday, December 31, 2026");
    expect(formatDate("2027-01-01", "fr")).toBe("vendredi 1er janvier 2027");
    expect(formatDate("2027-01-01", "en")).toBe("Friday, January 1, 2027");
  });

  it("can omit the year or be short", () => {
    expect(formatDay(night, "en")).toBe("Thursday, February 24");
    expect(formatDay("2011-03-01", "fr")).toBe("mardi 1er mars");
    expect(formatDayShort(night, "en")).toBe("Thu, Feb 24");
    expect(formatDayShort(night, "fr")).toBe("jeu. 24 févr.");
    expect(formatWeekday("2011-02-27", "fr")).toBe("dimanche");
  });

  it("can include a time", () => {
    const wall = { date: night, time: "19:30" };
    expect(formatDateTime(wall, "en")).toBe("Thursday, February 24, 2011, 7:30\u00a0pm");
    expect(formatDateTime(wall, "fr")).toBe("jeudi 24 février 2011, 19\u00a0h\u00a030");
  });
});

describe("a time in a town", () => {
  it("is a range in local time", () => {
    const evening = { startsLocal: "19:00", endsLocal: "22:00" };
    expect(formatTimeRangeIn(evening, "Ottawa", "en")).toBe("7\u00a0pm to 10\u00a0pm, Ottawa time");
    expect(formatTimeRangeIn(evening, "Ottawa", "fr")).toBe(
      "19\u00a0h à 22\u00a0h, heure d’Ottawa",
    );
  });

  it("names all towns with the same time", () => {
    const wall = { date: night, time: "19:00" };
    expect(formatTimeInTowns(wall, ["Toronto"], "en")).toBe("7\u00a0pm in Toronto");
    const towns = ["Gaspé", "Le Bic", "Toronto"];
    expect(formatTimeInTowns(wall, towns, "en")).toBe("7\u00a0pm in Gaspé, Le Bic and Toronto");
    expect(formatTimeInTowns(wall, towns, "fr")).toBe("19\u00a0h à Gaspé, au Bic et à Toronto");
  });
});

describe("another town's time", () => {
  it("is in the reader's language", () => {
    const there = { date: night, time: "22:00" };
    expect(formatElsewhere(there, "Toronto", "en")).toBe("= 10\u00a0pm in Toronto");
    expect(formatElsewhere(there, "Toronto", "fr")).toBe("= 22\u00a0h à Toronto");
    expect(formatElsewhere(there, "Les Escoumins", "fr")).toBe("= 22\u00a0h aux Escoumins");
    expect(formatElsewhere(there, "Le Bic", "fr")).toBe("= 22\u00a0h au Bic");
  });

  it("names the weekday on another day", () => {
    const there = { date: "2011-02-25", time: "01:30" };
    expect(formatElsewhere(there, "Halifax", "en", night)).toBe("= 1:30\u00a0am Friday in Halifax");
    expect(formatElsewhere(there, "Halifax", "fr", night)).toBe(
      "= 1\u00a0h\u00a030 vendredi à Halifax",
    );
  });
});

describe("an instant", () => {
  const instant = new Date("2011-02-25T03:00Z");
  const vancouver = { timeZone: "America/Vancouver", town: "Vancouver" };

  it("is shown in the city's time", () => {
    expect(formatTimeAt(instant, vancouver.timeZone, "en")).toBe("7\u00a0pm");
    expect(formatTimeInAt(instant, vancouver, "en")).toBe("7\u00a0pm Vancouver time");
    expect(formatTimeInAt(instant, vancouver, "fr")).toBe("19\u00a0h, heure de Vancouver");
    expect(formatDateAt(instant, vancouver.timeZone, "fr")).toBe("jeudi 24 février 2011");
    expect(formatDateTimeAt(instant, vancouver.timeZone, "en")).toBe(
      "Thursday, February 24, 2011, 7\u00a0pm",
    );
  });

  it.each([
    ["America/Toronto", "Toronto", "= 10\u00a0pm in Toronto"],
    ["America/St_Johns", "St. John’s", "= 11:30\u00a0pm in St. John’s"],
    ["America/Vancouver", "Kelowna", null],
  ])("is compared with %s", (timeZone, town, text) =>
    expect(formatElsewhereAt(instant, vancouver.timeZone, { timeZone, town }, "en")).toBe(text),
  );

  it("may already be tomorrow", () => {
    const late = new Date("2011-02-25T04:30Z");
    const toronto = { timeZone: "America/Halifax", town: "Halifax" };
    expect(formatElsewhereAt(late, vancouver.timeZone, toronto, "en")).toBe(
      "= 12:30\u00a0am Friday in Halifax",
    );
  });
});
