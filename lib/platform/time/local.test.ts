import { describe, expect, it } from "vitest";
import { addDays, fromLocalDate, parseLocalDate, parseLocalTime, toLocalDate } from "./local";

describe("a typed time", () => {
  it.each([
    ["7 pm", "19:00"],
    ["7pm", "19:00"],
    ["7 p.m.", "19:00"],
    ["7:30pm", "19:30"],
    ["7.30 PM", "19:30"],
    ["7h30 pm", "19:30"],
    ["12 am", "00:00"],
    ["12:15 a.m.", "00:15"],
    ["12 pm", "12:00"],
    ["11:59 pm", "23:59"],
    ["19:00", "19:00"],
    ["07:05", "07:05"],
    ["0:30", "00:30"],
    ["10:30", "10:30"],
    ["19:00:00", "19:00"],
    ["19", "19:00"],
    ["1930", "19:30"],
    ["19 h", "19:00"],
    ["19h30", "19:30"],
    ["19 H 05", "19:05"],
    ["19\u00a0h\u00a030", "19:30"],
    ["19\u202fh\u202f30\u202fmin", "19:30"],
    ["7 h 30", "07:30"],
    ["0 h", "00:00"],
    ["  19:00 ", "19:00"],
    ["１９：３０", "19:30"],
    ["noon", "12:00"],
    ["Midi", "12:00"],
    ["midnight", "00:00"],
    ["minuit", "00:00"],
  ])("%s is %s", (typed, time) => expect(parseLocalTime(typed)).toEqual({ ok: true, time }));

  it.each([
    ["", "required"],
    ["  ", "required"],
    ["7", "time-half-missing"],
    ["07", "time-half-missing"],
    ["12", "time-half-missing"],
    ["7:30", "time-half-missing"],
    ["25:00", "time-impossible"],
    ["24:00", "time-impossible"],
    ["24 h", "time-impossible"],
    ["99", "time-impossible"],
    ["2460", "time-impossible"],
    ["19:60", "time-impossible"],
    ["19 h 75", "time-impossible"],
    ["13 pm", "time-impossible"],
    ["0 am", "time-impossible"],
    ["7:60 pm", "time-impossible"],
    ["evening", "time-unreadable"],
    ["-7 pm", "time-unreadable"],
    ["7 to 9 pm", "time-unreadable"],
    ["19:3", "time-unreadable"],
    ["193000", "time-unreadable"],
    ["constructor", "time-unreadable"],
  ])("%s is rejected: %s", (typed, reason) =>
    expect(parseLocalTime(typed)).toEqual({ ok: false, reason }),
  );
});

describe("a typed date", () => {
  it.each([
    ["2011-02-24", "2011-02-24"],
    ["2011/2/4", "2011-02-04"],
    [" 2011.02.24 ", "2011-02-24"],
    ["2028-02-29", "2028-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["2099-12-31", "2099-12-31"],
  ])("%s is %s", (typed, date) => expect(parseLocalDate(typed)).toEqual({ ok: true, date }));

  it.each([
    ["", "required"],
    ["2027-02-29", "date-impossible"],
    ["2027-04-31", "date-impossible"],
    ["2027-00-10", "date-impossible"],
    ["2027-13-10", "date-impossible"],
    ["2027-01-00", "date-impossible"],
    ["0202-01-10", "date-impossible"],
    ["2100-01-01", "date-impossible"],
    ["02/03/2027", "date-unreadable"],
    ["2027-02/03", "date-unreadable"],
    ["22027-02-03", "date-unreadable"],
    ["Thursday", "date-unreadable"],
  ])("%s is rejected: %s", (typed, reason) =>
    expect(parseLocalDate(typed)).toEqual({ ok: false, reason }),
  );
});

describe("a local date", () => {
  it("survives a date column", () => {
    expect(fromLocalDate("2011-02-24").toISOString()).toBe("2011-02-24T00:00:00.000Z");
    expect(toLocalDate(fromLocalDate("2011-02-24"))).toBe("2011-02-24");
  });

  it.each([
    ["2011-02-28", 1, "2011-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-11-01", -1, "2026-10-31"],
  ])("%s plus %i days is %s", (date, days, sum) => expect(addDays(date, days)).toBe(sum));
});
