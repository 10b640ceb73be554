import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { meetupPhase, type Phase } from "./rules";

export type StripLight = Record<StripPlace, Phase | "none">;

type Lit = { kind: "city" | "afar"; stripPlace: StripPlace; startsAt: Date; endsAt: Date };

/**
 * Follows each city's own instants, not the zones' usual order. A place whose cities are partly
 * done and partly still to come counts as open, so that its light never goes back.
 */
export function stripLight(meetups: readonly Lit[], now: Date): StripLight {
  const light = (place: StripPlace): Phase | "none" => {
    const here = meetups.filter((meetup) => meetup.kind === "city" && meetup.stripPlace === place);
    const phases = new Set(here.map((meetup) => meetupPhase(meetup, now)));
    const [only] = phases;
    return only === undefined ? "none" : phases.size === 1 ? only : "open";
  };
  return Object.fromEntries(STRIP.map((place) => [place, light(place)])) as StripLight;
}
