import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { env } from "@/lib/env";
import { onEnd } from "./ending";
import { main, ready } from "./main";
import { Trouble } from "./process";

/** The demo's mail server: takes every mail and keeps it as a file, the newest with the highest name. */
main(async () => {
  const folder = join(env().dataDir, "mail");
  const port = Number(new URL(env().smtpUrl).port);

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    async onData(stream, _session, done) {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        keep(folder, Buffer.concat(chunks));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", () => reject(new Trouble(`The demo's mail port ${port} is taken.`)));
    server.listen(port, "127.0.0.1", resolve);
  });
  onEnd(() => new Promise<void>((resolve) => server.close(resolve)));
  ready();
});

let sequence = 0;

/** Renamed when whole, so that the inbox never shows half a mail. */
function keep(folder: string, mail: Buffer) {
  // Each time: whoever tidies up may remove it under us.
  mkdirSync(folder, { recursive: true });
  sequence = (sequence + 1) % 10_000;
  const name = `${Date.now()}-${String(sequence).padStart(4, "0")}.eml`;
  writeFileSync(join(folder, `${name}.part`), mail);
  renameSync(join(folder, `${name}.part`), join(folder, name));
}
