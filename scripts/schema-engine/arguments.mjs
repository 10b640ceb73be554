/** The few arguments of the native engine that the Prisma CLI uses. */
export function parseArguments(argv) {
  const flags = (name) => argv.flatMap((arg, i) => (arg === name ? [argv[i + 1]] : []));
  const cli = argv.indexOf("cli");
  return {
    flags,
    flag: (name) => flags(name)[0],
    command: cli < 0 ? undefined : argv[cli + 1],
    wantsVersion: argv.includes("--version") || argv[0] === "version",
  };
}
