import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** A mail server for the demo and for tests: takes mail without a password; a mail for which `take` throws is refused. */
export function mailServer(take: (mail: Buffer) => void): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    async onData(stream, _session, done) {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        take(Buffer.concat(chunks));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

let sequence = 0;

/** Keeps mails in `<dataDir>/mail`, the newest with the highest name; renamed when whole, so that the inbox never shows half a mail. */
export function keepIn(dataDir: string): (mail: Buffer) => void {
  const folder = join(dataDir, "mail");
  return (mail) => {
    // Each time: a cleanup may have removed it.
    mkdirSync(folder, { recursive: true });
    sequence = (sequence + 1) % 10_000;
    const name = `${Date.now()}-${String(sequence).padStart(4, "0")}.eml`;
    writeFileSync(join(folder, `${name}.part`), mail);
    renameSync(join(folder, `${name}.part`), join(folder, name));
  };
}
