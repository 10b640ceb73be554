import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mac } from "@/lib/platform/auth/secrets";
import { realNow } from "@/lib/platform/time/now";
import { withClient } from "../database/connection";
import { contentsOf } from "../database/contents";
import { withInstallationLock } from "../database/installation";
import { migrationsOf } from "../database/migrations";
import { root, UserError } from "../process/run";
import { FORMAT, type Header } from "./format";
import { COPY_SETTINGS } from "./tables";
import { type Progress, writeArchive } from "./write-archive";

/** Writes everything that the database held at one moment into one file. The site may run meanwhile. */
export async function backUp(url: string, file: string, progress: Progress = () => {}) {
  if (existsSync(file)) throw new UserError(`${file} already exists.`);
  // A migration or a reset of the demo would change the tables in the middle.
  await withInstallationLock(url, async () => {
    const contents = await contentsOf(url);
    if (contents !== "production" && contents !== "demo")
      throw new UserError("This database holds no installation of Rollcall to back up.");
    await withClient(url, async (client) => {
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${COPY_SETTINGS}`);
      const header: Header = {
        rollcallBackup: FORMAT,
        version: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
        createdAt: realNow().toISOString(),
        demo: contents === "demo",
        migrations: await migrationsOf(client),
        secretMac: secretMac(),
      };
      await writeArchive(client, header, file, progress);
    });
  });
}

/** Equal for the same AUTH_SECRET, which an archive never contains. */
export const secretMac = () => mac("backup", "");
