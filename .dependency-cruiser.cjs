/** In order: each noun imports only those before it. */
const nouns = [
  "people",
  "places",
  "events",
  "meetups",
  "wishes",
  "invitations",
  "rsvps",
  "messages",
  "attendance",
  "photos",
  "talks",
  "stage",
  "reflections",
  "comments",
  "commitments",
  "search",
  "account",
  "admin",
];
const anyNoun = `^lib/(${nouns.join("|")})/`;
const file = (...names) => `${anyNoun}[a-z-]*(${names.join("|")})\\.tsx?$`;
const ours = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });
const atRuntime = { dependencyTypesNot: ["type-only"] };

/** What each file of a noun must not import, of the nouns' files. */
const vocabulary = {
  schema: ["rules", "policy", "queries", "mutations", "refresh", "actions"],
  rules: ["policy", "queries", "mutations", "refresh", "actions"],
  policy: ["queries", "mutations", "refresh", "actions"],
  queries: ["mutations", "refresh", "actions"],
  mutations: ["refresh", "actions"],
  refresh: ["schema", "rules", "policy", "queries", "mutations", "actions"],
  actions: ["rules", "policy", "queries"],
};

module.exports = {
  forbidden: [
    ours(
      "no-circles",
      {},
      { circular: true, viaOnly: atRuntime },
      "Two files that need each other are one.",
    ),
    ours("nothing-imports-app", { pathNot: "^app/" }, { path: "^app/" }, "app is routing only."),
    ...nouns
      .slice(0, -1)
      .map((noun, i) =>
        ours(
          `${noun}-knows-no-later-noun`,
          { path: `^lib/${noun}/` },
          { path: `^lib/(${nouns.slice(i + 1).join("|")})/` },
          "A write lives in the last noun it changes.",
        ),
      ),
    ours(
      "infrastructure-knows-no-noun",
      { path: "^lib/(db|i18n|mail|jobs|live|storage)/" },
      { path: anyNoun },
      "What nouns stand on must not lean on them.",
    ),
    ...Object.entries(vocabulary).map(([name, others]) =>
      ours(
        `${name}-keeps-its-place`,
        { path: file(name) },
        { path: file(...others), ...atRuntime },
        "A noun reads: schema → rules → policy → queries, mutations → actions.",
      ),
    ),
    ours(
      "database-only-from-reads-and-writes",
      { path: ["^app/", "^components/", file("schema", "rules", "policy", "refresh", "actions")] },
      {
        path: ["^lib/db/", "^node_modules/(pg|@prisma)/"],
        pathNot: "^lib/db/reachable",
        ...atRuntime,
      },
      "Only queries, mutations and infrastructure touch the database.",
    ),
    ours(
      "components-show-and-edit",
      { path: "^components/" },
      {
        path: [
          `${anyNoun}(?![a-z-]*(schema|rules|policy|actions)\\.)`,
          "^lib/(auth|db|jobs|mail)/",
          "^lib/env",
        ],
        ...atRuntime,
      },
      "Components take what they show as props, and types of queries.",
    ),
    ours(
      "pages-read",
      { path: "^app/", pathNot: "^app/api/" },
      { path: file("mutations", "refresh"), ...atRuntime },
      "Pages import components and queries; writes go through actions.",
    ),
    ours(
      "next-auth-behind-lib-auth",
      { pathNot: "^lib/auth/" },
      { path: "^node_modules/(next-auth|@auth)/" },
      "Sign-in has one door.",
    ),
    ours(
      "moment-behind-lib-time",
      { pathNot: "^lib/time/" },
      { path: "^node_modules/moment" },
      "Wall time becomes an instant in one place.",
    ),
    ours(
      "nothing-unresolved",
      {},
      { couldNotResolve: true },
      "An import of something that is not there.",
    ),
  ],
  options: {
    doNotFollow: { path: ["^node_modules", "^lib/db/generated"] },
    exclude: { path: ["\\.test\\.tsx?$", "^lib/db/test-database\\.ts$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
