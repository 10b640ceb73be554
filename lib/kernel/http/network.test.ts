import { afterEach, describe, expect, it, vi } from "vitest";

const configuration = { demo: false, publicUrl: "https://rollcall.example", trustedProxies: 0 };
vi.mock("@/lib/platform/env", () => ({ env: () => configuration }));
const { addressOnNetwork, isSameOrigin, networkOf } = await import("./network");

afterEach(() => Object.assign(configuration, { demo: false, trustedProxies: 0 }));

describe("networkOf", () => {
  const headers = new Headers({
    "x-rollcall-peer": "203.0.113.9",
    "x-forwarded-for": "1.1.1.1, 198.51.100.4, 198.51.100.5",
  });

  it("is the socket's address, whatever headers a client sends", () => {
    expect(networkOf(headers)).toBe("203.0.113.9");
  });

  it.each([
    [1, "198.51.100.5"],
    [2, "198.51.100.4"],
  ])("behind %i trusted proxies counts from the right", (trustedProxies, network) => {
    configuration.trustedProxies = trustedProxies;
    expect(networkOf(headers)).toBe(network);
  });
});

describe("an IPv6 network", () => {
  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
  ])("of %s is %s", (peer, expected) => {
    expect(networkOf(new Headers({ "x-rollcall-peer": peer }))).toBe(expected);
  });
});

describe("isSameOrigin", () => {
  it.each([
    ["https://rollcall.example", true],
    ["https://rollcall.example.evil.example", false],
    ["https://evil.example", false],
    ["null", false],
    ["", false],
  ])("Origin %j: %s", (origin, ours) => {
    const headers = new Headers({ host: "evil.example", ...(origin ? { origin } : {}) });
    expect(isSameOrigin(headers)).toBe(ours);
  });

  it.each([
    ["http://127.0.0.1:3000", true],
    ["http://localhost:3000", false],
    ["https://evil.example", false],
  ])("in the demo, compared with the Host header, Origin %j: %s", (origin, ours) => {
    configuration.demo = true;
    const headers = new Headers({ host: "127.0.0.1:3000", origin });
    expect(isSameOrigin(headers)).toBe(ours);
  });
});

it("a limit key combines address and network; without an address there is none", () => {
  const zoe = { address: "zoe@example.ca" };
  expect(addressOnNetwork(zoe, "a")).not.toBe(addressOnNetwork(zoe, "b"));
  expect(addressOnNetwork({ address: null }, "a")).toBeUndefined();
});
