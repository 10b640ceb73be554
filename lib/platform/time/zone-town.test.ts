import { expect, it } from "vitest";
import { zoneTown } from "./zone-town";

it.each([
  ["America/Toronto", "Toronto"],
  ["America/St_Johns", "St. John’s"],
  ["America/Goose_Bay", "Goose Bay"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires"],
])("%s is named after %s", (timeZone, town) => expect(zoneTown(timeZone)).toBe(town));
