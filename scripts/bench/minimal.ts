import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../process/port";
import { root, run } from "../process/run";
import { data, untilAnswered } from "./serve";

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

const PAGE = `import { connection } from "next/server";

export default async function Page() {
  await connection();
  const rows = Array.from({ length: 200 }, (_, row) => row);
  return <main><h1>Rows</h1><ul>{rows.map((row) => <li key={row}><a href={"/" + row}>Row {row}</a></li>)}</ul></main>;
}
`;

export const next = join(root, "node_modules/next/dist/bin/next");

/** A Next app of one page with 200 rows, which is rendered for each request: the limit of the pages beside it. */
export async function buildMinimal(): Promise<string> {
  const folder = join(data, "minimal");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  // Next would find the project's own.
  writeFileSync(join(folder, "next.config.mjs"), "export default {};\n");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  writeFileSync(join(folder, "app/layout.jsx"), LAYOUT);
  writeFileSync(join(folder, "app/page.jsx"), PAGE);
  await run(process.execPath, [next, "build"], { cwd: folder });
  return folder;
}

/** Starts it, and returns its address once it answers. */
export async function serveMinimal(folder: string): Promise<string> {
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  const ended = run(process.execPath, [next, "start", "-p", String(port)], { cwd: folder });
  await Promise.race([ended, untilAnswered(address)]);
  return address;
}
