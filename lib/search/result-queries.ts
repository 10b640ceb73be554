import { nightTitle } from "@/lib/events/rules";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { markdownToText } from "@/lib/platform/markdown/to-text";
import { talkPath } from "@/lib/talks/rules";
import { commentResults } from "./comment-queries";
import type { Kind } from "./schema";
import {
  night,
  type Result,
  type ResultsOf,
  reflectionPath,
  writtenWhere,
} from "./visible-queries";

const eventResults: ResultsOf = async (ids, locale) => {
  const rows = await db.event.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, ...night, summaryEn: true, summaryFr: true },
      ...{ descriptionEn: true, descriptionFr: true },
    },
  });
  return rows.map((row) => {
    const title = nightTitle(row, locale);
    const summary = pick(locale, row.summaryEn, row.summaryFr);
    const about = pick(locale, row.descriptionEn, row.descriptionFr);
    const lang = summary?.lang ?? about?.lang ?? title.lang;
    const texts = [summary, about].filter((each) => each?.lang === lang);
    const body = texts.map((each) => markdownToText(each?.text ?? "")).join(" ");
    return { id: row.id, path: `/n/${row.slug}`, title, body: { text: body, lang } };
  });
};

const reflectionResults: ResultsOf = async (ids) => {
  const rows = await db.reflection.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, slug: true, title: true, stayed: true, opening: true, closing: true },
      ...{ locale: true, authorName: true, ...writtenWhere },
    },
  });
  return rows.map(({ event, meetup, locale: lang, ...row }) => {
    const rest = [row.opening, row.closing].map((text) => markdownToText(text ?? ""));
    const body = [row.title ? row.stayed : "", ...rest].filter(Boolean).join(" ");
    return {
      ...{ id: row.id, path: reflectionPath(event, row) },
      ...{ title: { text: row.title ?? row.stayed, lang }, body: { text: body, lang } },
      ...{ name: row.authorName, night: event, place: meetup },
    };
  });
};

const pointResults: ResultsOf = async (ids) => {
  const rows = await db.reflectionPoint.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, text: true },
      reflection: { select: { slug: true, locale: true, authorName: true, ...writtenWhere } },
    },
  });
  return rows.map(({ id, text, reflection }) => ({
    ...{ id, path: `${reflectionPath(reflection.event, reflection)}/points/${id}` },
    ...{ title: { text, lang: reflection.locale }, body: null },
    ...{ name: reflection.authorName, night: reflection.event, place: reflection.meetup },
  }));
};

const talkResults: ResultsOf = async (ids) => {
  const rows = await db.talk.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, slug: true, title: true, abstract: true, speakerName: true, locale: true },
      meetup: {
        select: { slug: true, city: writtenWhere.meetup.select.city, event: { select: night } },
      },
    },
  });
  return rows.map(({ id, slug, title, abstract, speakerName: name, locale: lang, meetup }) => ({
    ...{ id, path: talkPath(meetup.event.slug, meetup.slug, slug) },
    ...{ title: { text: title, lang }, body: { text: markdownToText(abstract ?? ""), lang } },
    ...{ name, night: meetup.event, place: meetup },
  }));
};

const READ: Record<Kind, ResultsOf> = {
  event: eventResults,
  reflection: reflectionResults,
  point: pointResults,
  talk: talkResults,
  comment: commentResults,
};

/** What is shown of each match, in their order; one read for each kind. */
export async function resultsFor(
  matches: readonly { kind: Kind; id: string }[],
  locale: Locale,
): Promise<(Result & { kind: Kind })[]> {
  const kinds = [...new Set(matches.map(({ kind }) => kind))];
  const read = await Promise.all(
    kinds.map(async (kind) => {
      const ids = matches.filter((match) => match.kind === kind).map(({ id }) => id);
      return (await READ[kind](ids, locale)).map((result) => ({ ...result, kind }));
    }),
  );
  const byId = new Map(read.flat().map((result) => [result.id, result]));
  return matches.flatMap(({ id }) => byId.get(id) ?? []);
}
