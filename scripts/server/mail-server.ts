import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** An SMTP server without authentication, for the demo and for tests. Rejects a mail if `accept` throws. */
export function mailServer(accept: (mail: Buffer) => void): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    async onData(stream, _session, done) {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        accept(Buffer.concat(chunks));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

let sequence = 0;

/** Saves mails to `<dataDir>/mail`, named in order of arrival and renamed once complete, so that the inbox never shows half a mail. */
export function saveTo(dataDir: string): (mail: Buffer) => void {
  const folder = join(dataDir, "mail");
  return (mail) => {
    // A cleanup may have removed the folder since.
    mkdirSync(folder, { recursive: true });
    sequence = (sequence + 1) % 10_000;
    const name = `${Date.now()}-${String(sequence).padStart(4, "0")}.eml`;
    writeFileSync(join(folder, `${name}.part`), mail);
    renameSync(join(folder, `${name}.part`), join(folder, name));
  };
}
