import { change, ended, giveSeat, isActive, type Model, moveLines } from "./test-model";

/** What hosts and organizers do, in the model. */

type Chosen = { at: number; born: number };

function chosen(model: Model, { at, born }: Chosen) {
  const meetup = model.meetups[at];
  const entry = meetup?.line.find((each) => each.born === born);
  if (!meetup || !entry) throw new RangeError(`nobody ${born} at ${at}`);
  return { meetup, entry };
}

/** Out of turn, even above the capacity. */
export function seatOutOfTurn(model: Model, of: Chosen): string {
  const { meetup, entry } = chosen(model, of);
  const refusal = ended(model, meetup);
  if (refusal) return refusal;
  if (entry.status === "canceled") return "not-waiting";
  if (entry.status === "going") return "done";
  const moving = new Set([of.at]);
  giveSeat(model, of.at, entry, "rsvp.seated-by-host", moving);
  moveLines(model, ...moving);
  return isActive(entry) ? "done" : "not-waiting";
}

export function remove(model: Model, of: Chosen): string {
  const { meetup, entry } = chosen(model, of);
  const refusal = ended(model, meetup);
  if (refusal) return refusal;
  if (!isActive(entry)) return "done";
  change(model, entry, "rsvp.removed-by-host", { status: "canceled" });
  moveLines(model, of.at);
  return "done";
}

type Capacity = { at: number; capacity: number | null; before: number | null };

/** Frees no seats when lowered: the meetup is overbooked until people leave. */
export function changeCapacity(model: Model, { at, capacity, before }: Capacity): string {
  const meetup = model.meetups[at];
  if (!meetup || meetup.isCanceled) return "meetup-canceled";
  if (meetup.capacity === capacity) return "done";
  if (meetup.capacity !== before) return "stale";
  meetup.capacity = capacity;
  meetup.verbs.push("meetup.capacity-changed");
  moveLines(model, at);
  return "done";
}

export function cancelMeetup(model: Model, at: number): string {
  const meetup = model.meetups[at];
  if (!meetup || meetup.isCanceled) return "done";
  if (model.hour >= meetup.ends) return "meetup-over";
  meetup.isCanceled = true;
  meetup.verbs.push("meetup.canceled");
  for (const entry of meetup.line.filter(isActive))
    change(model, entry, "rsvp.canceled-with-meetup", { status: "canceled" });
  return "done";
}

/** With its meetups that are not over. */
export function cancelEvent(model: Model): string {
  if (model.isCanceled) return "done";
  const published = model.meetups.filter(({ isCanceled }) => !isCanceled);
  const isOver = ({ ends }: { ends: number }) => model.hour >= ends;
  if (published.length > 0 && published.every(isOver)) return "meetup-over";
  for (const at of model.meetups.keys()) cancelMeetup(model, at);
  model.isCanceled = true;
  for (const meetup of model.meetups) meetup.verbs.push("event.canceled");
  return "done";
}
