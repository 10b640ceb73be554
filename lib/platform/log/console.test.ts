import { afterEach, expect, it, vi } from "vitest";
import { routeConsoleToLog } from "./console";
import { log } from "./log";

const told = vi.spyOn(log, "error");
const tame = { ...console };
routeConsoleToLog(tame);
afterEach(() => told.mockClear());

it("a printed fault goes into the log as a fault, with the words beside it", () => {
  const fault = new Error("Failing row contains (Zoé)");
  tame.error("\u001b[31m⨯\u001b[39m", "uncaught:", fault);
  expect(told).toHaveBeenLastCalledWith({ err: fault }, "⨯ uncaught:");
  tame.error("⨯", fault);
  expect(told).toHaveBeenLastCalledWith({ err: fault }, "fault");
});

it("one that has a digest is left to the hook that knows its route", () => {
  tame.error("\u001b[31m⨯\u001b[39m", Object.assign(new Error("x"), { digest: "123" }));
  expect(told).not.toHaveBeenCalled();
});
