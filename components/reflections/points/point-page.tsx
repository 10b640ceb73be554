import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Share } from "@/components/share/share";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkedText } from "@/components/ui/text/linked-text";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { FoundPoint, WholeReflection } from "@/lib/reflections/queries";
import { pointShareText } from "@/lib/share/sentence-rules";
import { mayTakePart } from "@/lib/threads/policy";
import { reflectionSubject } from "@/lib/threads/rules";
import { byline, foreign } from "../byline";
import { LikeForm } from "./like-form";
import { PointActions } from "./point-actions";

type Props = {
  viewer: Person | null;
  reflection: WholeReflection;
  point: FoundPoint;
  isLiked: boolean;
  links: SiteLinks;
  /** The page's URL without a language. */
  address: string;
  /** Its comments. */
  children: ReactNode;
};

/** One point by itself: to link to, to quote, to like and to answer. */
export function PointPage(props: Props) {
  const { viewer, reflection, point, isLiked, links, address, children } = props;
  const t = useTranslations("points");
  const names = useTranslations("reflections");
  const locale = useLocale();
  const lang = foreign(reflection.locale, locale);
  const path = `/n/${reflection.night.slug}/reflections/${reflection.slug}`;
  const signed = byline(names, reflection, locale);
  const signIn = `/${locale}/sign-in?to=${encodeURIComponent(`${path}/points/${point.id}`)}`;
  return (
    <Page
      title={t("title", { kind: point.list })}
      back={{ href: `/${locale}${path}#point-${point.id}`, text: t("whole") }}
      width="text"
      lead={<p className="text-base">{signed}</p>}
    >
      <blockquote
        lang={lang}
        className="whitespace-pre-line border-ink border-l-3 pl-4 font-reading text-2xl leading-snug wrap-anywhere"
      >
        <LinkedText text={point.text} links={links} />
      </blockquote>
      <div className="grid gap-3">
        <p>{t("likes", { count: point.likes })}</p>
        <div className="flex flex-wrap items-start gap-3">
          {(!viewer || mayTakePart(viewer, reflectionSubject(reflection))) && (
            <LikeForm
              pointId={point.id}
              isLiked={isLiked}
              signIn={viewer ? null : signIn}
              texts={{
                like: t("like"),
                unlike: t("unlike"),
                working: t("working"),
                signIn: t("sign-in"),
              }}
            />
          )}
          <CopyButton
            text={`${t("quote-by", { text: point.text, signed })}\n${address}`}
            copiedText={t("quoted")}
          >
            {t("quote")}
          </CopyButton>
        </div>
      </div>
      {reflection.status === "published" && reflection.eventStatus === "published" && (
        <p className="flex flex-wrap gap-x-4">
          <PointActions make={`/${locale}/n/${reflection.night.slug}`} point={point} hasQuestions />
        </p>
      )}
      {reflection.status === "published" && (
        <Share post={pointShareText(reflection, point.text)} address={address} />
      )}
      {reflection.status === "published" && children}
      <p>
        <ButtonLink href={`/${locale}${path}`}>{t("whole")}</ButtonLink>
      </p>
    </Page>
  );
}
