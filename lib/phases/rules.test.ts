import { describe, expect, it } from "vitest";
import type { StripPlace } from "@/lib/places/strip-rules";
import { toInterval } from "@/lib/platform/time/interval";
import { eventPhase, meetupPhase } from "./rules";
import { stripLight } from "./strip-rules";

function meetup(stripPlace: StripPlace, timeZone: string, localDate = "2026-11-26") {
  const when = toInterval({ localDate, startsLocal: "19:00", endsLocal: "21:00", timeZone });
  if (!when.ok) throw new Error(when.reason);
  return { kind: "city" as const, stripPlace, localDate, ...when };
}

const halifax = meetup("AT", "America/Halifax"); // 23:00 to 01:00 UTC
const toronto = meetup("ET", "America/Toronto"); // 00:00 to 02:00
const winnipeg = meetup("CT", "America/Winnipeg"); // 00:00 to 02:00
const regina = meetup("CT", "America/Regina"); // 01:00 to 03:00
const vancouver = meetup("PT", "America/Vancouver"); // 02:00 to 04:00
const night = [halifax, toronto, winnipeg, regina, vancouver];
const utc = (time: string) => new Date(`2026-11-${time < "12" ? 27 : 26}T${time}Z`);

describe("a meetup", () => {
  it.each([
    ["22:59", "before"],
    ["23:00", "open"],
    ["00:59", "open"],
    ["01:00", "done"],
  ])("in Halifax at %s UTC is %s", (time, phase) =>
    expect(meetupPhase(halifax, utc(time))).toBe(phase),
  );
});

describe("the strip's light", () => {
  it.each([
    ["22:59", "none before before before none before"],
    ["23:00", "none open before before none before"],
    ["00:00", "none open open open none before"],
    ["01:00", "none done open open none before"],
    ["02:00", "none done done open none open"],
    ["03:00", "none done done done none open"],
    ["04:00", "none done done done none done"],
  ])("at %s UTC is %s", (time, light) =>
    expect(Object.values(stripLight(night, utc(time))).join(" ")).toBe(light),
  );

  it("opens Winnipeg with Toronto in the winter of 2026", () => {
    const light = stripLight([toronto, winnipeg], utc("00:00"));
    expect(light).toMatchObject({ ET: "open", CT: "open" });
  });

  it("stays open while a place has past and upcoming cities", () => {
    const late = { ...winnipeg, startsAt: utc("03:00"), endsAt: utc("04:00") };
    expect(stripLight([winnipeg, late], utc("02:30")).CT).toBe("open");
  });

  it("shows cities only", () => {
    expect(stripLight([{ ...toronto, kind: "afar" }], utc("00:30")).ET).toBe("none");
  });
});

describe("an event", () => {
  const on = (meetups: typeof night) => ({ localDate: "2026-11-26", meetups });

  it.each([
    ["22:59", "before"],
    ["23:00", "tonight"],
    ["03:59", "tonight"],
    ["04:00", "after"],
  ])("at %s UTC is %s", (time, phase) => expect(eventPhase(on(night), utc(time))).toBe(phase));

  it("is tonight between one city's end and the next one's start", () => {
    expect(eventPhase(on([halifax, vancouver]), utc("01:30"))).toBe("tonight");
  });

  it("is over even if one city moved to the next day", () => {
    const moved = meetup("AT", "America/Halifax", "2026-11-27");
    const event = on([moved, vancouver]);
    expect(eventPhase(event, utc("01:00"))).toBe("before");
    expect(eventPhase(event, utc("04:00"))).toBe("after");
    expect(meetupPhase(moved, utc("04:00"))).toBe("before");
  });

  it("follows its cities if all of them moved", () => {
    const moved = meetup("AT", "America/Halifax", "2026-11-27");
    expect(eventPhase(on([moved]), utc("04:00"))).toBe("before");
    expect(eventPhase(on([moved]), moved.startsAt)).toBe("tonight");
    const stream = { ...halifax, kind: "afar" as const };
    expect(eventPhase({ ...on([]), meetups: [stream, moved] }, utc("23:30"))).toBe("before");
  });

  it("starts with the stream only without cities", () => {
    const stream = { ...halifax, kind: "afar" as const };
    expect(eventPhase({ ...on([]), meetups: [stream, vancouver] }, utc("23:30"))).toBe("before");
    expect(eventPhase({ ...on([]), meetups: [stream] }, utc("23:30"))).toBe("tonight");
  });

  it("without meetups is before until its date is over in the Pacific zone", () => {
    expect(eventPhase(on([]), new Date("2026-11-27T07:59Z"))).toBe("before");
    expect(eventPhase(on([]), new Date("2026-11-27T08:00Z"))).toBe("after");
  });
});
