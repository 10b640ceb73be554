// Fails if the lock file lacks a platform-specific package that a dependency lists:
// npm writes such a lock file silently, and `npm ci` then rejects it.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isLockedFor(path, name))
    .map(([name, range]) => `${path} wants ${name}@${range}`),
);
if (missing.length > 0) {
  console.error(missing.join("\n"));
  process.exit(1);
}

/** Looks where Node would: in the package's own folder, then in each parent. */
function isLockedFor(path, name) {
  const nested = path ? `${path}/node_modules/${name}` : `node_modules/${name}`;
  if (packages[nested]) return true;
  if (path === "") return false;
  const parent = path.lastIndexOf("/node_modules/");
  return isLockedFor(parent < 0 ? "" : path.slice(0, parent), name);
}
