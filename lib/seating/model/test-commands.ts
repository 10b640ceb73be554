import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { type Act, holderOf, isModelled, prepare } from "./test-acts";
import { apply } from "./test-apply";
import type { Model } from "./test-model";
import type { Night } from "./test-night";
import { perform } from "./test-perform";
import { actual, bind, expected, heldOn, readTables } from "./test-tables";
import { type Wish, wish, wishesAtOnce } from "./test-wishes";

type Simulated = { model: Model };
type Command = fc.AsyncCommand<Simulated, Night, false>;

/** One act, or several at the same moment, which must end as some order of them would. */
class Acts implements Command {
  #acts: Act[] = [];
  #orders: Result[] = [];

  constructor(readonly wishes: Wish[]) {}

  check({ model }: Readonly<Simulated>): boolean {
    const acts = this.wishes.map((one, index) => prepare(model, one, `${model.turn}.${index}`));
    this.#acts = acts.filter((act) => act !== null);
    if (this.#acts.length < acts.length || confirmTwice(model, this.#acts)) return false;
    this.#orders = ordersOf(model, this.#acts) ?? [];
    return this.#orders.length > 0;
  }

  async run(simulated: Simulated, night: Night): Promise<void> {
    const { model } = simulated;
    const hour = model.hour + 1;
    const outcomes = await Promise.all(this.#acts.map((act) => perform(night, act, hour)));
    const tables = await readTables(night);
    const differing = this.#orders.map((result) => ({
      result,
      right: {
        outcomes: result.outcomes,
        tables: expected(result.model),
        held: held(result.model),
      },
      got: { outcomes, tables: actual(night, tables, result.model), held: heldOn(night) },
    }));
    const found = differing.find(({ right, got }) => isDeepStrictEqual(got, right));
    const [first] = differing;
    if (!found) expect(first?.got).toEqual(first?.right);
    if (!found) throw new Error("no order of these acts ends like this");
    simulated.model = found.result.model;
    bind(night, tables, simulated.model);
  }

  toString(): string {
    return this.#acts.map((act) => JSON.stringify(act)).join(" & ");
  }
}

const held = ({ devices }: Model) => devices.map((device) => device.held);

type Result = { model: Model; outcomes: string[] };

/** What each order of the acts leads to; null if one of them is not modelled in some order. */
function ordersOf(model: Model, acts: Act[]): Result[] | null {
  const devices = acts.flatMap(({ who }) => ("device" in who ? [who.device] : []));
  if (new Set(devices).size < devices.length) return null;
  const results = permutations([...acts.keys()]).map((order) => inOrder(model, acts, order));
  return results.some((result) => result === null) ? null : (results as Result[]);
}

/** Two meetups, each under its own lock, would both record that an attempt is confirmed. */
function confirmTwice(model: Model, acts: Act[]): boolean {
  const holders = acts.map(({ who, at }) => holderOf(model, who, at));
  const people = holders.flatMap((holder) => (holder?.attempt === null ? [holder.person] : []));
  const twice = people.filter((person, index) => people.indexOf(person) < index);
  const entries = model.meetups.flatMap(({ line }) => line);
  return entries.some(({ person, attempt }) => attempt !== null && twice.includes(person));
}

function inOrder(model: Model, acts: Act[], order: number[]): Result | null {
  const after = structuredClone(model);
  const outcomes: string[] = [];
  for (const index of order) {
    const act = acts[index];
    if (!act || !isModelled(after, act)) return null;
    outcomes[index] = apply(after, act);
  }
  return { model: after, outcomes };
}

function permutations(of: number[]): number[][] {
  if (of.length < 2) return [of];
  return of.flatMap((one) =>
    permutations(of.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}

const command = fc.oneof(
  { weight: 10, arbitrary: wish.map((one) => new Acts([one])) },
  { weight: 1, arbitrary: wishesAtOnce.map((several) => new Acts(several)) },
);

/** 40 on average. */
export const commands = fc.commands<Simulated, Night, false>([command], {
  maxCommands: 86,
  size: "max",
});
