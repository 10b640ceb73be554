import { describe, expect, it } from "vitest";
import { meetupPhase } from "@/lib/phases/rules";
import { toInterval } from "@/lib/platform/time/interval";
import { demoClock } from "./clock-rules";

function city(slug: string, timeZone: string, endsLocal = "20:45") {
  const localDate = "2026-11-26";
  const when = toInterval({ localDate, startsLocal: "19:00", endsLocal, timeZone });
  if (!when.ok) throw new Error(when.reason);
  return { slug, localDate, timeZone, ...when };
}

const night = [
  city("vancouver", "America/Vancouver"),
  city("st-johns", "America/St_Johns"),
  city("halifax", "America/Halifax"),
  city("toronto", "America/Toronto"),
  city("ottawa", "America/Toronto"),
  city("edmonton", "America/Edmonton"),
];

describe("the demo's clock", () => {
  it("has five positions", () => {
    expect(demoClock(night)).toEqual({
      "six-weeks-before": new Date("2026-10-15T22:30Z"),
      "doors-halifax": new Date("2026-11-26T23:00Z"),
      "mid-night": new Date("2026-11-27T00:50Z"),
      "doors-vancouver": new Date("2026-11-27T02:00Z"),
      "next-morning": new Date("2026-11-27T16:00Z"),
    });
  });

  it("finds the moment with two cities over, two open and the rest to come", () => {
    const at = demoClock(night)["mid-night"];
    const phases = night.map((each) => meetupPhase(each, at));
    expect(phases.toSorted().join(" ")).toBe("before before done done open open");
  });

  it("finds the nearest moment for fewer cities", () => {
    const [halifax, toronto] = [city("halifax", "America/Halifax"), city("x", "America/Toronto")];
    const clock = demoClock([halifax, toronto]);
    expect(meetupPhase(halifax, clock["mid-night"])).toBe("open");
    expect(meetupPhase(toronto, clock["mid-night"])).toBe("open");
    expect(clock["doors-vancouver"]).toEqual(toronto.startsAt);
  });

  it("throws without cities", () => {
    expect(() => demoClock([])).toThrow(RangeError);
  });
});
