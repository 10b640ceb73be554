import { createServer } from "node:net";
import { expect, it } from "vitest";
import { assertPortFree, freePort, listen } from "./port";

it("reports a port in use, and no other error as one", async () => {
  const port = await freePort();
  const other = createServer();
  await listen(other, port, "127.0.0.1");
  await expect(assertPortFree(port, "127.0.0.1")).rejects.toThrow(`Port ${port} is in use`);
  await new Promise((resolve) => other.close(resolve));
  await assertPortFree(port, "127.0.0.1");

  // Reserved for documentation (RFC 5737): no machine has it.
  await expect(assertPortFree(port, "192.0.2.1")).rejects.toThrow(
    `Port ${port} cannot be used: listen EADDRNOTAVAIL`,
  );
});

it("reports a port that needs administrator rights", async () => {
  const server = createServer();
  const listening = listen(server, 80, "127.0.0.1");
  server.emit("error", Object.assign(new Error("listen EACCES"), { code: "EACCES" }));
  server.on("error", () => {}).close();
  await expect(listening).rejects.toThrow("Port 80 needs administrator rights");
});

it("picks a free port below the ephemeral range", async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
