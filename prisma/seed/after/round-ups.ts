import { db } from "@/lib/platform/db/client";

/** The first night's round-up, published: what two cities wrote, and what is wished for next time. */
export async function seedRoundUp(eventId: string) {
  const reflections = await db.reflection.findMany({
    where: { eventId, status: "published", quotable: true },
    orderBy: { publishedAt: "asc" },
    select: {
      ...{ id: true, stayed: true },
      points: { where: { kind: "next_time" }, orderBy: { position: "asc" }, take: 1 },
    },
  });
  const rooms = reflections
    .slice(0, 2)
    .map(({ id, stayed }) => ({ quoted: stayed, reflectionId: id }));
  const wishes = reflections.flatMap(({ id, points }) =>
    points.map((point) => ({ quoted: point.text, reflectionId: id, pointId: point.id })),
  );
  const items = [
    {
      ...{ titleEn: "In the rooms", titleFr: "Dans les salles" },
      textEn: "Seven cities, and in most of them nobody had met before. What stayed with people:",
      textFr:
        "Sept villes, et dans la plupart personne ne s’était jamais rencontré. Ce qui est resté\u00a0:",
    },
    ...rooms,
    { titleEn: "For next time", titleFr: "Pour la prochaine fois" },
    ...wishes,
  ];
  await db.roundUp.create({
    data: {
      eventId,
      startedAt: new Date("2011-02-27T15:00:00Z"),
      publishedAt: new Date("2011-02-28T15:00:00Z"),
      items: { create: items.map((item, position) => ({ ...item, position })) },
    },
  });
}
