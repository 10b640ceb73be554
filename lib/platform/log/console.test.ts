import { afterEach, expect, it, vi } from "vitest";
import { routeConsoleToLog } from "./console";
import { log } from "./log";

const logged = vi.spyOn(log, "error");
const tame = { ...console };
routeConsoleToLog(tame);
afterEach(() => logged.mockClear());

it("a printed error is logged as an error with its message texts", () => {
  const error = new Error("Failing row contains (Zoé)");
  tame.error("\u001b[31m⨯\u001b[39m", "uncaught:", error);
  expect(logged).toHaveBeenLastCalledWith({ err: error }, "⨯ uncaught:");
  tame.error("⨯", error);
  expect(logged).toHaveBeenLastCalledWith({ err: error }, "error");
});

it("an error with a digest is left to `onRequestError`", () => {
  tame.error("\u001b[31m⨯\u001b[39m", Object.assign(new Error("x"), { digest: "123" }));
  expect(logged).not.toHaveBeenCalled();
});
