import { env } from "@/lib/platform/env";
import { main, ready } from "./process/main";
import { UserError } from "./process/run";
import { onShutdown } from "./process/shutdown";
import { mailServer, saveTo } from "./server/mail-server";

/** The demo's mail server: accepts every mail and saves it as a file. */
main(async () => {
  const port = Number(new URL(env().smtpUrl).port);
  const server = mailServer(saveTo(env().dataDir));
  await new Promise<void>((resolve, reject) => {
    server.on("error", () => reject(new UserError(`The demo's mail port ${port} is taken.`)));
    server.listen(port, "127.0.0.1", resolve);
  });
  onShutdown(() => new Promise<void>((resolve) => server.close(resolve)));
  ready();
});
