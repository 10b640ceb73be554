import { beforeEach, describe, expect, it, vi } from "vitest";
import { now, realNow } from "./now";

const { findUnique, mode } = vi.hoisted(() => ({ findUnique: vi.fn(), mode: { demo: false } }));
vi.mock("@/lib/platform/db/client", () => ({ db: { installation: { findUnique } } }));
vi.mock("@/lib/platform/env", () => ({ env: () => mode }));

const DAY = 86_400_000;
// Adding zero makes zero of minus zero.
const ahead = async () => Math.round(((await now()).getTime() - Date.now()) / DAY) + 0;

describe("the clock", () => {
  beforeEach(() => {
    findUnique.mockReset().mockResolvedValue({ clockOffsetMs: BigInt(-42 * DAY) });
  });

  it("cannot be moved in production", async () => {
    mode.demo = false;
    expect(await ahead()).toBe(0);
    expect(findUnique).not.toHaveBeenCalled();
  });

  it("stays where the demo set it, while real time continues", async () => {
    mode.demo = true;
    expect(await ahead()).toBe(-42);
    expect(realNow().getTime()).toBeGreaterThan(Date.now() - DAY);
  });

  it("is real time in a demo without an installation", async () => {
    mode.demo = true;
    findUnique.mockResolvedValue(null);
    expect(await ahead()).toBe(0);
  });
});
