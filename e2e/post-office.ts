import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** A mail server for a production start: keeps what it takes in `<dataDir>/mail`, as the demo's own does. */
export async function openPostOffice(dataDir: string, port: number) {
  const folder = join(dataDir, "mail");
  mkdirSync(folder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    async onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      writeFileSync(join(folder, `${Date.now()}-0001.eml`), Buffer.concat(chunks));
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return () => new Promise<void>((resolve) => server.close(() => resolve()));
}
