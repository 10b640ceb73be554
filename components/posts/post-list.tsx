import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import { Notice } from "@/components/ui/notice";
import { LinkedText } from "@/components/ui/text/linked-text";
import { cityName } from "@/lib/places/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { approvePostAction, restorePostAction, withdrawPostAction } from "@/lib/posts/actions";
import type { ShownPost } from "@/lib/posts/queries";

type Props = {
  posts: ShownPost[];
  /** Where one points to another; null while reflections are closed. */
  propose: string | null;
  links?: SiteLinks;
};

/** What people wrote on their own sites. */
export function PostList({ posts, propose, links }: Props) {
  const t = useTranslations("posts");
  if (posts.length === 0 && !propose) return null;
  return (
    <Section id="elsewhere" title={t("title")}>
      {posts.length > 0 && (
        <ul className="mb-4 grid gap-6">
          {posts.map((post) => (
            <li key={post.id} className="wrap-anywhere">
              <FocusOnChange side={post.isWithdrawn ? "withdrawn" : "shown"}>
                {post.isWithdrawn ? <Withdrawn post={post} /> : <Post {...{ post, links }} />}
              </FocusOnChange>
            </li>
          ))}
        </ul>
      )}
      {propose && (
        <p>
          <a
            href={propose}
            className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
          >
            {t("propose")}
          </a>
        </p>
      )}
    </Section>
  );
}

function Post({ post, links }: { post: ShownPost; links: SiteLinks | undefined }) {
  const t = useTranslations("posts");
  const locale = useLocale();
  const { address, title, excerpt, authorName, meetup, isWaiting, takenDown } = post;
  const lang = foreign(post.locale, locale);
  const city = meetup?.city && cityName(meetup.city, locale);
  return (
    <article className="grid gap-1 border-hairline border-l-3 pl-4">
      <h3 className="text-lg" lang={lang}>
        <a href={address} rel="ugc nofollow noopener" className="text-link hover:underline">
          {title}
        </a>
      </h3>
      <p className="text-ink-2 text-sm">
        {[authorName, city, new URL(address).host].filter(Boolean).join(" · ")}
      </p>
      {excerpt && (
        <blockquote lang={lang} className="whitespace-pre-line font-reading">
          <LinkedText text={excerpt} links={links} />
        </blockquote>
      )}
      {isWaiting && !takenDown && (
        <p>
          <Badge tone="warn">{t("waiting")}</Badge>
        </p>
      )}
      {takenDown ? <TakenDown why={takenDown.why} /> : <Actions post={post} />}
    </article>
  );
}

function TakenDown({ why }: { why: string | null }) {
  const t = useTranslations("posts");
  return <Notice>{why ? t("taken-down-why", { why }) : t("taken-down")}</Notice>;
}

function Actions({ post: { id, title, mayApprove, takesBackAs: as } }: { post: ShownPost }) {
  const t = useTranslations("posts");
  if (!as) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-5">
      {mayApprove && (
        <RowAction
          action={approvePostAction}
          fields={{ postId: id }}
          row={title}
          text={t("approve")}
          pendingText={t("working")}
        />
      )}
      <Disclosure summary={<span className="text-danger">{t("withdraw")}</span>} of={title}>
        <WithdrawForm
          action={withdrawPostAction}
          target={{ name: "postId", id }}
          texts={{
            lead: t("withdraw-lead"),
            why: as === "author" ? null : t("why"),
            whyHint: t("why-hint"),
            withdraw: t("withdraw"),
            working: t("working"),
            label: t("withdraw-of", { title }),
          }}
        />
      </Disclosure>
    </div>
  );
}

function Withdrawn({ post: { id, title } }: { post: ShownPost }) {
  const [t, undo] = [useTranslations("posts"), useTranslations("site.undo")];
  return (
    <Undo
      done={t("withdrawn")}
      action={restorePostAction}
      fields={{ postId: id }}
      row={title}
      texts={{ undo: undo("undo"), undoing: undo("undoing") }}
    />
  );
}
