import { type Act, holderOf } from "./test-acts";
import {
  bringSupport,
  cancel,
  changeParty,
  comeAfterAll,
  dismiss,
  going,
  switchTo,
  takeSeats,
  type,
  typeCode,
} from "./test-answers";
import { cancelEvent, cancelMeetup, changeCapacity, remove, seatOutOfTurn } from "./test-hosts";
import { type Holder, LINK, type Model } from "./test-model";

/** Performs an act in the model. */
export function apply(model: Model, act: Act): string {
  model.turn += 1;
  const { kind, at, guests } = act;
  if (kind === "clock") {
    model.hour += 1;
    return "done";
  }
  if (kind === "seat") return seatOutOfTurn(model, act);
  if (kind === "remove") return remove(model, act);
  if (kind === "capacity") return changeCapacity(model, act);
  if (kind === "cancel meetup") return cancelMeetup(model, at);
  if (kind === "cancel event") return cancelEvent(model);
  if (kind === "type") return "device" in act.who ? type(model, act.who.device, at, act.name) : "";
  if (kind === "code") return "device" in act.who ? typeCode(model, act.who.device, at) : "";
  const holder = holderOf(model, act.who, at);
  if (!holder) return "gone";
  if (kind === "going") return going(model, holder.person, at);
  if (kind === "cancel") return cancel(model, at, holder);
  if (kind === "return") return comeAfterAll(model, at, holder);
  if (kind === "guests") return changeParty(model, at, holder, guests);
  if (kind === "support") return bringSupport(model, at, holder, guests > 1);
  if (kind === "take") return takeSeats(model, at, holder, guests);
  if (kind === "switch") return switchAnd(model, act, holder);
  if (kind === "dismiss") return dismiss(model, at, holder);
  throw new Error(`no such act: ${kind}`);
}

/** A device remembers the meetup that it switched to. */
function switchAnd(model: Model, { who, at, to }: Act, holder: Holder): string {
  const outcome = switchTo(model, at, to, holder);
  const device = "device" in who ? model.devices[who.device] : undefined;
  if (outcome === "done" && device) device.held[to] = device.held[at] ?? LINK;
  return outcome;
}
