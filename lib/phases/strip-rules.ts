import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { meetupPhase, type Phase } from "./rules";
import { showsHere } from "./tonight-rules";

/** "here": a host of a city that isn't over said so. */
export type StripLight = Record<StripPlace, Phase | "here" | "none">;

type Lit = {
  kind: "city" | "afar";
  stripPlace: StripPlace;
  startsAt: Date;
  endsAt: Date;
  hereAt?: Date | null;
};

/** By each city's instants, not the zones' order. A place with past and upcoming cities counts as open. */
export function stripLight(meetups: readonly Lit[], now: Date): StripLight {
  const light = (place: StripPlace): StripLight[StripPlace] => {
    const here = meetups.filter((meetup) => meetup.kind === "city" && meetup.stripPlace === place);
    if (here.some((meetup) => showsHere(meetup, now))) return "here";
    const phases = new Set(here.map((meetup) => meetupPhase(meetup, now)));
    const [only] = phases;
    return only === undefined ? "none" : phases.size === 1 ? only : "open";
  };
  return Object.fromEntries(STRIP.map((place) => [place, light(place)])) as StripLight;
}
