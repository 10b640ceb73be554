import { useLocale } from "next-intl";
import { CommitmentsByNight } from "@/components/commitments/commitments-by-night";
import { Page } from "@/components/site/page";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { PublishedBy } from "@/lib/profiles/queries";
import { talkPath } from "@/lib/talks/rules";
import { type Piece, Pieces } from "./pieces";

type Props = {
  person: { name: string; handle: string; organization: string | null };
  published: PublishedBy;
};

/** What somebody published under their name, of every listed night. */
export function PersonPage({ person: { name, handle, organization }, published }: Props) {
  const t = useTranslations("people.page");
  const { commitments, questions, reflections, posts, talks } = published;
  const isEmpty = Object.values(published).every((list) => list.length === 0);
  return (
    <Page
      title={name}
      lead={
        <p className="wrap-anywhere text-base">
          {[`@${handle}`, organization].filter(Boolean).join(" · ")}
        </p>
      }
      width="text"
    >
      {isEmpty && <EmptyState>{t("empty")}</EmptyState>}
      <CommitmentsByNight title={t("commitments")} commitments={commitments} />
      <Pieces id="open-questions" title={t("questions")} pieces={useQuestions(questions)} />
      <Pieces id="reflections" title={t("reflections")} pieces={useReflections(reflections)} />
      <Pieces
        id="posts"
        title={t("posts")}
        pieces={posts.map(({ address, ...post }) => ({
          ...post,
          href: address,
          isElsewhere: true,
        }))}
      />
      <Pieces id="talks" title={t("talks")} pieces={useTalks(talks)} />
    </Page>
  );
}

function useQuestions(questions: PublishedBy["questions"]): Piece[] {
  const locale = useLocale();
  return questions.map(({ slug, text: title, ...rest }) => ({
    ...rest,
    title,
    href: `/${locale}/n/${rest.event.slug}/questions/${slug}`,
  }));
}

function useReflections(reflections: PublishedBy["reflections"]): Piece[] {
  const locale = useLocale();
  return reflections.map(({ slug, stayed, title, ...rest }) => ({
    ...rest,
    title: title ?? stayed,
    href: `/${locale}/n/${rest.event.slug}/reflections/${slug}`,
  }));
}

function useTalks(talks: PublishedBy["talks"]): Piece[] {
  const locale = useLocale();
  return talks.map(({ slug, ...talk }) => ({
    ...talk,
    href: `/${locale}${talkPath(talk.event.slug, talk.meetup.slug, slug)}`,
  }));
}
