import type { MapCity } from "@/components/map/map-layout";
import type { StripLight } from "@/lib/phases/strip-rules";

export const midNight: StripLight = {
  NT: "done",
  AT: "done",
  ET: "open",
  CT: "open",
  MT: "before",
  PT: "before",
};
export const beforeNight: StripLight = {
  NT: "none",
  AT: "before",
  ET: "before",
  CT: "none",
  MT: "before",
  PT: "before",
};
export const afterNight: StripLight = {
  NT: "done",
  AT: "done",
  ET: "done",
  CT: "done",
  MT: "done",
  PT: "done",
};

const city = (
  name: string,
  latitude: number,
  longitude: number,
  stripPlace: MapCity["stripPlace"],
  people: number,
  count: string | null = null,
): MapCity => ({
  key: name,
  name,
  latitude,
  longitude,
  stripPlace,
  people,
  count,
  phase: midNight[stripPlace] === "none" ? "before" : (midNight[stripPlace] as MapCity["phase"]),
});

export const cities: MapCity[] = [
  city("St. John’s", 47.56, -52.71, "NT", 12, "19"),
  city("Halifax", 44.65, -63.57, "AT", 31, "35"),
  city("Moncton", 46.09, -64.77, "AT", 6),
  city("Québec", 46.81, -71.21, "ET", 14),
  city("Montréal", 45.5, -73.57, "ET", 40),
  city("Ottawa", 45.42, -75.7, "ET", 27),
  city("Toronto", 43.65, -79.38, "ET", 62),
  city("Hamilton", 43.26, -79.87, "ET", 9),
  city("Winnipeg", 49.9, -97.14, "CT", 18),
  city("Edmonton", 53.55, -113.49, "MT", 22),
  city("Calgary", 51.05, -114.07, "MT", 8),
  city("Kelowna", 49.89, -119.5, "PT", 11),
  city("Vancouver", 49.28, -123.12, "PT", 44),
  city("Victoria", 48.43, -123.37, "PT", 7),
];

export const people = [
  { id: "1", name: "Amélie Tremblay" },
  { id: "2", name: "Noor Haddad" },
  { id: "3", name: "Jean-Luc O’Neil" },
  { id: "4", name: "Wei Chen" },
  { id: "5", name: "Priya" },
];

export const table = [
  { city: "Halifax", place: "AT" as const, host: "Amélie Tremblay", going: 31, ready: true },
  { city: "Ottawa", place: "ET" as const, host: "Noor Haddad", going: 27, ready: true },
  { city: "Vancouver", place: "PT" as const, host: "Wei Chen", going: 44, ready: false },
];

export const texts = {
  title: "Component kit",
  lead: "Every component in each of its states, in both themes.",
  look: ["Primary", "Secondary", "Quiet", "Cancel this meetup"],
  sentence: "The room is up one flight of stairs, on the left as you come in.",
  question: "Where do we meet?",
  error: "Write where people should come to.",
  hint: "A street and a number, as a taxi would need it.",
  optional: "optional",
};
