// Fails where the lock file lacks a per-platform package that some dependency names:
// npm writes such a lock without a word, and `npm ci` then refuses it.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isFoundFrom(path, name))
    .map(([name, range]) => `${path} wants ${name}@${range}`),
);
if (missing.length > 0) {
  console.error(missing.join("\n"));
  process.exit(1);
}

/** Looks where Node would: in this package's own folder, then in each one around it. */
function isFoundFrom(path, name) {
  const inside = path ? `${path}/node_modules/${name}` : `node_modules/${name}`;
  if (packages[inside]) return true;
  if (path === "") return false;
  const around = path.lastIndexOf("/node_modules/");
  return isFoundFrom(around < 0 ? "" : path.slice(0, around), name);
}
