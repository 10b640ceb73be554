import { expect, it } from "vitest";
import { pageStore } from "./store";

const long = () => 60_000;
const newStore = (maxBytes = 100) =>
  pageStore<{ text: string }>({ maxBytes, sizeOf: ({ text }) => text.length });

/** Makes texts by number, each when it is told to. */
function maker() {
  const waiting: ((text: string) => void)[] = [];
  let made = 0;
  const make = () => {
    made += 1;
    return new Promise<{ text: string }>((resolve) => waiting.push((text) => resolve({ text })));
  };
  return { make, finish: (text: string) => waiting.shift()?.(text), made: () => made };
}

it("makes a page once for all who ask, and keeps it", async () => {
  const { get } = newStore();
  const { make, finish, made } = maker();
  const asked = [get("/en", make, long), get("/en", make, long)];
  finish("one");
  expect(await Promise.all(asked)).toEqual([{ text: "one" }, { text: "one" }]);
  expect(await get("/en", make, long)).toEqual({ text: "one" });
  expect(made()).toBe(1);
});

it("makes it again once it is dropped, also if it was being made", async () => {
  const { get, drop } = newStore();
  const { make, finish, made } = maker();
  const before = get("/en", make, long);
  drop((key) => key === "/en");
  const after = get("/en", make, long);
  finish("before");
  finish("after");
  expect([await before, await after]).toEqual([{ text: "before" }, { text: "after" }]);
  expect(await get("/en", make, long)).toEqual({ text: "after" });
  drop((key) => key === "/fr");
  await get("/en", make, long);
  expect(made()).toBe(2);
});

it("does not keep what was begun before a drop, nor what was kept", async () => {
  const { get, drop } = newStore();
  const { make, finish } = maker();
  const fresh = async (text: string) => {
    const asked = get("/en", make, long);
    finish(text);
    return asked;
  };
  const before = get("/en", make, long);
  drop(() => true);
  finish("before");
  await before;
  expect(await fresh("after")).toEqual({ text: "after" });
  drop(() => true);
  expect(await fresh("again")).toEqual({ text: "again" });
});

it("keeps nothing for longer than its lifetime, nothing that failed, and no more bytes than allowed", async () => {
  const { get } = newStore(10);
  let made = 0;
  const text = (text: string) => async () => {
    made += 1;
    return { text };
  };
  await get("/gone", text("gone"), () => 0);
  await get("/gone", text("gone"), () => 0);
  expect(made).toBe(2);
  await expect(get("/down", () => Promise.reject(new Error("down")), long)).rejects.toThrow("down");
  expect(await get("/down", text("up"), long)).toEqual({ text: "up" });
  await get("/large", text("123456789"), long);
  expect(await get("/down", text("again"), long)).toEqual({ text: "again" });
});
