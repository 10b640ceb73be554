import { createServer } from "node:net";
import { expect, it } from "vitest";
import { freePort, listen, refuseTakenPort } from "./port";

it("a taken port is told as such, and nothing else is", async () => {
  const port = await freePort();
  const other = createServer();
  await listen(other, port, "127.0.0.1");
  await expect(refuseTakenPort(port, "127.0.0.1")).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
  await refuseTakenPort(port, "127.0.0.1");

  // An address for documentation (RFC 5737): no machine has it.
  await expect(refuseTakenPort(port, "192.0.2.1")).rejects.toThrow(
    `Port ${port} cannot be used: listen EADDRNOTAVAIL`,
  );
});

it("a port that only an administrator may use is told as such", async () => {
  const server = createServer();
  const listening = listen(server, 80, "127.0.0.1");
  server.emit("error", Object.assign(new Error("listen EACCES"), { code: "EACCES" }));
  server.on("error", () => {}).close();
  await expect(listening).rejects.toThrow("Port 80 is not for this user to use");
});

it("a free port is not one that the system hands out to the next connection", async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
