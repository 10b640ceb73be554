import fc from "fast-check";
import { beforeAll } from "vitest";
import { env } from "@/lib/platform/env";
import { expectReplay } from "./test-audit";
import { commands } from "./test-commands";
import { newModel } from "./test-model";
import { type Cast, newCast, newNight } from "./test-night";

/** That the model and the tables agree after each of some commands. Call it at the top of the file. */
export function agreement() {
  let cast: Cast;
  beforeAll(async () => {
    // Its clock can be moved.
    env().demo = true;
    cast = await newCast();
  });
  return fc.asyncProperty(commands, async (acts) => {
    const night = await newNight(cast);
    await fc.asyncModelRun(() => ({ model: { model: newModel() }, real: night }), acts);
    await expectReplay(night);
  });
}
